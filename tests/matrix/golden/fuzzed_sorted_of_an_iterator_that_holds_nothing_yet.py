# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    u = sorted(map(lambda k: -k, range(n)))
    du = zero(u)
    du[-2] = 2.0 * x * dx
    u[-2] = x * x
    return u, du
