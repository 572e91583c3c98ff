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
    rows = [{"k": "a", "v": x}, {"k": "a", "v": y}, {"k": "b", "v": x * y}]
    drows = [
        {"k": None, "v": dx}, {"k": None, "v": dy}, {"k": None, "v": y * dx + x * dy}
    ]
    out, dout = {}, {}
    for (k, g), (dk, dg) in groupby_jvp__iterable(rows, drows, key=itemgetter("k")):
        w1 = itemgetter("v")
        w2, dw2 = [], []
        for item, ditem in zip(g, dg, strict=True):
            w3, dw3 = companion(w1)(item, ditem)
            w2.append(w3)
            dw2.append(dw3)
        out[k] = sum(w2)
        dout[k] = sum(dw2)
    w4 = out["a"]
    w5 = out["b"]
    return w4 * w5, w5 * dout["a"] + w4 * dout["b"]
