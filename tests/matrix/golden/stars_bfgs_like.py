# gradient_descent_jvp__fun__args: forward derivative of gradient_descent with respect to fun, args (fwdtrans 0.1.0)
def gradient_descent_jvp__fun__args(
    fun, fun_jvp, x0, *args, dargs=(), steps=5, rate=0.1, h=1e-3
):
    x = list(x0)
    dx = list(zero(x0))
    for _ in range(steps):
        g = []
        dg = []
        base, dbase = fun_jvp(x, dx, *interleaved(args, dargs))
        for i in range(len(x)):
            y = list(x)
            dy = list(dx)
            y[i] += h
            w1, dw1 = fun_jvp(y, dy, *interleaved(args, dargs))
            g.append((w1 - base) / h)
            dg.append((dw1 - dbase) / h)
        w2 = [xi - rate * gi for xi, gi in zip(x, g)]
        dx = [
            dxi - rate * dgi
            for (xi, dxi), (gi, dgi) in zip(
                zip(x, dx, strict=True), zip(g, dg, strict=True)
            )
        ]
        x = w2
    w3, dw3 = fun_jvp(x, dx, *interleaved(args, dargs))
    return (w3, x), (dw3, dx)


# bowl_jvp: forward derivative of bowl with respect to v, a, b (fwdtrans 0.1.0)
def bowl_jvp(v, dv, a, da, b, db):
    w1 = v[0] - a
    w2 = w1 ** 2
    w3 = v[1]
    w4 = w3 ** 2
    return w2 + b * w4, 2.0 * w1 * (dv[0] - da) + w4 * db + 2.0 * b * w3 * dv[1]


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    (value, at), (dvalue, dat) = gradient_descent_jvp__fun__args(
        bowl, bowl_jvp, (1.0, 2.0), a, b, dargs=(da, db)
    )
    return value + at[0], dvalue + dat[0]
