# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [0.0, 0.0]
    dv = [0.0, 0.0]
    v[0] = x
    dv[0] = dx
    w1 = v[0]
    dv[1] = x * dv[0] + w1 * dx
    v[1] = w1 * x
    return v[1], dv[1]
