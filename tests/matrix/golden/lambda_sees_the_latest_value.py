# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    k = x
    g = lambda t: t * k
    k = x * x
    dk = 2.0 * x * dx
    return g(2.0), 2.0 * dk
