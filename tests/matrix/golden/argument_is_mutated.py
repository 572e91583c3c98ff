# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = v[0]
    w2 = v[1]
    v[0] = w1 * w2
    dv[0] = w2 * dv[0] + w1 * dv[1]
    v.append(v[0])
    dv.append(dv[0])
    return v[0] + v[2], dv[0] + dv[2]
