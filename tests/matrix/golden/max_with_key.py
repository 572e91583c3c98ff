# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = max(v, key=abs)
    w2 = min(v, key=lambda t: -t)
    w3 = 2.0 * dv[[x is w1 for x in v].index(True)]
    return w1 * 2 + w2, w3 + dv[[x is w2 for x in v].index(True)]
