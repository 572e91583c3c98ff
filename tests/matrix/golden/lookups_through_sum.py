# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it, dit = companion(TABLE["a"])(x * y, y * dx + x * dy)
    w1, dw1 = [], []
    for v, dv in zip(it, dit, strict=True):
        w1.append(v * v)
        dw1.append(2.0 * v * dv)
    w2 = sum(w1)
    dw2 = sum(dw1)
    w3, dw3 = map(list, companion(TABLE["a"])(x, dx))
    w4 = max(w3)
    return w2 + w4, dw2 + dw3[w3.index(w4)]
