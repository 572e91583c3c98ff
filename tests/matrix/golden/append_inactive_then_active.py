# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = []
    dv = []
    v.append(1)
    dv.append(0.0)
    v.append(2.0)
    dv.append(0.0)
    v.append(x)
    dv.append(dx)
    w1 = v[0]
    w2 = v[1]
    w3 = v[2]
    return w1 + w2 * w3, dv[0] + w3 * dv[1] + w2 * dv[2]
