# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    u = [2, 0]
    u[0] = 1
    w1 = u[0]
    v[w1] = x
    dv[w1] = dx
    return v, dv
