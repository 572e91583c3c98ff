# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    n = 2
    x = x * n
    dx = n * dx
    n = x
    dn = dx
    dn = 2.0 * n * dn
    n = n * n
    return n, dn
