# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = v[0]
    w2 = v[1]
    v[0] = w1 * w2
    dv[0] = w2 * dv[0] + w1 * dv[1]
    w3 = v[0]
    dw3 = dv[0]
    v.append(w3)
    dv.append(dw3)
    return v[0] + v[2], dv[0] + dv[2]
