# groupby_jvp__iterable: forward derivative of groupby with respect to iterable (fwdtrans 0.1.0)
def groupby_jvp__iterable(iterable, diterable, key):
    group: list[object] = []
    dgroup = []
    mark = None
    dmark = None
    for item, ditem in zip(iterable, diterable, strict=True):
        found, dfound = companion(key)(item, ditem)
        if group and found != mark:
            yield (mark, iter(group)), (dmark, iter(dgroup))
            group = []
            dgroup = []
        mark = found
        dmark = dfound
        group.append(item)
        dgroup.append(ditem)
    if group:
        yield (mark, iter(group)), (dmark, iter(dgroup))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows, drows = sorted_jvp(
        [(2, x), (1, y), (2, x * y)],
        [(0.0, dx), (0.0, dy), (0.0, y * dx + x * dy)],
        key=itemgetter(0)
    )
    s = 0.0
    ds = 0.0
    w1 = itemgetter(0)
    for (k, g), (dk, dg) in groupby_jvp__iterable(rows, drows, key=w1):
        w2 = itemgetter(1)
        w3, dw3 = [], []
        for item, ditem in zip(g, dg, strict=True):
            w4, dw4 = companion(w2)(item, ditem)
            w3.append(w4)
            dw3.append(dw4)
        w5 = sum(w3)
        w6 = w5 ** 2
        s += k * w6
        ds += w6 * dk + 2.0 * k * w5 * sum(dw3)
    return s, ds
