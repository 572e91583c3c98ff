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
    key = itemgetter(0)
    rows, drows = sorted_jvp(
        [(2, x), (1, y), (2, x * y)],
        [(0.0, dx), (0.0, dy), (0.0, y * dx + x * dy)],
        key=key
    )
    s = 0.0
    ds = 0.0
    for (k, g), (dk, dg) in groupby_jvp__iterable(rows, drows, key):
        w1, dw1 = [], []
        for (_, v), (d_, dv) in zip(g, dg, strict=True):
            w1.append(v)
            dw1.append(dv)
        w2 = sum(w1)
        w3 = w2 ** 2
        s += k * w3
        ds += w3 * dk + 2.0 * k * w2 * sum(dw1)
    return s, ds
