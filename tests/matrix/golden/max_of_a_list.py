# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = max(v)
    w2 = min(v)
    return w1 - w2, dv[v.index(w1)] - dv[v.index(w2)]
