# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = w = [x, 2.0]
    dv = dw = [dx, 0.0]
    v += [x * x]
    dv += [2.0 * x * dx]
    w1 = w[2]
    w2 = v[0]
    return w1 * w2, w2 * dw[2] + w1 * dv[0]
