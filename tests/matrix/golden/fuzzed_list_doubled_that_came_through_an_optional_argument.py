# firsts_jvp: forward derivative of firsts with respect to v (fwdtrans 0.1.0)
def firsts_jvp(v, dv, u=None):
    u = v if u is None else u
    du = dv
    return u, du


# firsts_jvp__v__u: forward derivative of firsts with respect to v, u (fwdtrans 0.1.0)
def firsts_jvp__v__u(v, dv, u=None, du=None):
    if du is None:
        du = zero(u)
    u = v if u is None else u
    return u, du


# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    w1, dw1 = firsts_jvp(v, dv)
    w = w1 * 2
    dw = dw1 * 2
    w2 = w[2]
    w3, dw3 = firsts_jvp__v__u(v, dv, [x, x], [dx, dx])
    return w2 * x + (w3 * 2)[3], x * dw[2] + w2 * dx + (dw3 * 2)[3]
