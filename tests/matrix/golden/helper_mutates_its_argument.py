# scale_jvp__v__k: forward derivative of scale with respect to v, k (fwdtrans 0.1.0)
def scale_jvp__v__k(v, dv, k, dk):
    for i in range(len(v)):
        dv[i] = k * dv[i] + v[i] * dk
        v[i] *= k
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, 1.0]
    dv = [dx, dy, 0.0]
    scale_jvp__v__k(v, dv, x, dx)
    w1 = v[0]
    w2 = v[1]
    return w1 * w2 + v[2], w2 * dv[0] + w1 * dv[1] + dv[2]
