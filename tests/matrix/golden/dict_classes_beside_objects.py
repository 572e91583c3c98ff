# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = 0.0
    ds = 0.0
    w1 = [AttrDict(a=x), O(y)]
    for p, dp in zip(w1, [dAttrDict(a=dx), SimpleNamespace(a=dy)], strict=True):
        w2 = p.a
        s += w2 * y
        ds += y * dp.a + w2 * dy
    return s, ds
