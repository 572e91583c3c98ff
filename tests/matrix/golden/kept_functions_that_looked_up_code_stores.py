# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {}
    dd = {}
    companion(T["h1"])(d, dd, x, dx)
    L = []
    dL = []
    for m in PLUGINS:
        companion(m)(L, dL, x, dx)
    w1 = d["f"]
    dw1 = dd["f"]
    w2, dw2 = dw1(y, dy)
    w3, dw3 = [], []
    for g, g_jvp in zip(L, dL, strict=True):
        w4, dw4 = g_jvp(y, dy)
        w3.append(w4)
        dw3.append(dw4)
    return w2 + sum(w3), dw2 + sum(dw3)
