# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x * k for k in range(1, 5)]
    dv = [k * dx for k in range(1, 5)]
    w1 = v[0]
    w2 = v[3]
    return w1 * w2, w2 * dv[0] + w1 * dv[3]
