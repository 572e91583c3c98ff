# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = []
    dv = []
    push = v.append
    push(x)
    dv.append(dx)
    dv.append(2.0 * x * dx)
    push(x * x)
    w1 = v[0]
    w2 = v[1]
    return w1 * w2, w2 * dv[0] + w1 * dv[1]
