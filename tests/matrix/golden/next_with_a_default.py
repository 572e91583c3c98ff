# f_jvp: forward derivative of f with respect to xs, c (fwdtrans 0.1.0)
def f_jvp(xs, dxs, c, dc):
    w1 = next((x * c for x in xs if x > 100), c * c)
    dw1 = next(
        (c * dx + x * dc for x, dx in zip(xs, dxs, strict=True) if x > 100),
        2.0 * c * dc
    )
    w2 = next(x * c for x in xs if x > 1.5)
    dw2 = next(c * dx + x * dc for x, dx in zip(xs, dxs, strict=True) if x > 1.5)
    return w1 + w2, dw1 + dw2
