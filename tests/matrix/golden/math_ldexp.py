# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    w1 = math.ldexp(x, n)
    return w1 * x, x * ldexp(dx, n) + w1 * dx
