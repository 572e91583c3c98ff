# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = math.frexp(x)
    m, e = w1
    dm, _ = ldexp(dx, -w1[1]), 0.0
    return m * x * e, e * (x * dm + m * dx)
