# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    w = [x, *v, 1.0]
    dw = [dx, *dv, 0.0]
    t = (*v, x)
    dt = (*dv, dx)
    w1 = w[1]
    w2 = w[0]
    w3 = t[-1]
    w4 = t[0]
    return w1 * w2 + w3 * w4, w2 * dw[1] + w1 * dw[0] + w4 * dt[-1] + w3 * dt[0]
