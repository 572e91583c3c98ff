# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x] + [y, 1.0]
    dv = [dx] + [dy, 0.0]
    w = v + v
    dw = dv + dv
    w[0] = y
    dw[0] = dy
    w1 = w[0]
    w2 = w[3]
    w3 = w1 * w2
    w4 = v[1]
    return w3 * w4, w4 * (w2 * dw[0] + w1 * dw[3]) + w3 * dv[1]
