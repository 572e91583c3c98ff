# f_jvp: forward derivative of f with respect to a (fwdtrans 0.1.0)
def f_jvp(a, da):
    x = a
    dx = da
    while True:
        residual = x * x - a
        dresidual = 2.0 * x * dx - da
        if not abs(residual) > 1e-12:
            break
        w1 = 2 * x
        w2 = residual / w1
        x -= w2
        dx -= (dresidual - 2.0 * w2 * dx) / w1
    return x, dx
