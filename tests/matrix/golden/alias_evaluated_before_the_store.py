# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x, 2.0]
    dv = [dx, 0.0]
    w1 = v[1]
    w2 = v[0]
    dv[0], dv[1] = x * dv[1] + w1 * dx, 2.0 * w2 * dv[0]
    v[0], v[1] = w1 * x, w2 * w2
    w3 = v[0]
    dw3 = dv[0]
    w4 = v.pop()
    dw4 = dv.pop()
    v[0] = w3 + w4
    dv[0] = dw3 + dw4
    w5 = v[0]
    w6 = len(v)
    return w5 * w6, w6 * dv[0]
