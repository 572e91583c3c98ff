# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    t = x * x
    dt = 2.0 * x * dx
    u = t * x
    du = x * dt + t * dx
    del t
    return u, du
