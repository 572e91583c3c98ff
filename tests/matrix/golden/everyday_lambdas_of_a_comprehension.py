# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x, y
    late = [(lambda: w * x) for w in w1]
    dlate = [
        lambda: (w * x, x * dw + w * dx) for w, dw in zip(w1, (dx, dy), strict=True)
    ]
    w2 = x, y
    bound = [(lambda w=w: w * x) for w in w2]
    dbound = [
        lambda w=w, dw=dw: (w * x, x * dw + w * dx)
        for w, dw in zip(w2, (dx, dy), strict=True)
    ]
    w3 = ("a", x), ("b", y)
    table = {name: (lambda t: w * t) for name, w in w3}
    dtable = {
        name: lambda t, dt: (w * t, t * dw + w * dt)
        for (name, w), (_, dw) in zip(w3, ((None, dx), (None, dy)), strict=True)
    }
    w4, dw4 = dlate[0]()
    w5, dw5 = dlate[1]()
    w6, dw6 = dbound[0]()
    w7, dw7 = dbound[1]()
    w8, dw8 = dtable["a"](x, dx)
    w9, dw9 = dtable["b"](2.0, 0.0)
    return (
        w4 * w5 + w6 * w7 + w8 * w9,
        w5 * dw4 + w4 * dw5 + w7 * dw6 + w6 * dw7 + w9 * dw8 + w8 * dw9,
    )
