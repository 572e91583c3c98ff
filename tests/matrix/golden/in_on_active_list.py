# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = 0.4 in v
    return v[0] * v[1] if w1 else v[0], v[1] * dv[0] + v[0] * dv[1] if w1 else dv[0]
