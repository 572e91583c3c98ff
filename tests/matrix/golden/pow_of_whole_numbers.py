# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    w1 = pow(n, 3, 7)
    return x * w1, w1 * dx
