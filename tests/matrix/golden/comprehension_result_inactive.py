# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    n = len([t for t in v if t > 0])
    return v[0] * n, n * dv[0]
