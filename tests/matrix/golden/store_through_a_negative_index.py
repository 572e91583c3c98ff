# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x, x, x]
    dv = [dx, dx, dx]
    dv[-1] = x * dv[-1] + v[-1] * dx
    v[-1] *= x
    v[-3] += v[-1]
    dv[-3] += dv[-1]
    w1 = v[0]
    w2 = v[2]
    return w1 * w2, w2 * dv[0] + w1 * dv[2]
