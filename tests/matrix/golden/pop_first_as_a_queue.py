# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    queue = v[:]
    dqueue = dv[:]
    s = 1.0
    ds = 0.0
    while queue:
        w1 = queue.pop(0)
        dw1 = dqueue.pop(0)
        ds = w1 * ds + s * dw1
        s = s * w1 + 1
    return s, ds
