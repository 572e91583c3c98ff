# f_jvp: forward derivative of f with respect to xs, c (fwdtrans 0.1.0)
def f_jvp(xs, dxs, c, dc):
    w1 = (x * c for x in xs if x > 100)
    dw1 = (c * dx + x * dc for x, dx in zip(xs, dxs, strict=True) if x > 100)
    w2 = next(w1, c * c)
    dw2 = next(dw1, 2.0 * c * dc)
    w3 = (x * c for x in xs if x > 1.5)
    dw3 = (c * dx + x * dc for x, dx in zip(xs, dxs, strict=True) if x > 1.5)
    w4 = next(w3)
    dw4 = next(dw3)
    return w2 + w4, dw2 + dw4
