# same_jvp: forward derivative of same with respect to v (fwdtrans 0.1.0)
def same_jvp(v, dv):
    return v, dv


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x, x]
    dv = [dx, dx]
    w, dw = same_jvp(v, dv)
    w[0] = x ** 3
    dw[0] = 3.0 * x * x * dx
    w1 = v[0]
    w2 = w[1]
    return w1 * w2, w2 * dv[0] + w1 * dw[1]
