# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x, 2.0]
    dv = [dx, 0.0]
    v.extend(v)
    dv.extend(dv)
    dv[2] = 2.0 * x * dx
    v[2] = x * x
    w1 = v[0]
    w2 = v[2]
    w3 = w1 * w2
    w4 = v[3]
    return w3 * w4, w4 * (w2 * dv[0] + w1 * dv[2]) + w3 * dv[3]
