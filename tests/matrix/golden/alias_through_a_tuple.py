# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    t = (v, v)
    dt = dv, dv
    w1 = t[0]
    dt[0][0] = x * dt[0][0] + w1[0] * dx
    w1[0] *= x
    return t[1][0] + v[0], dt[1][0] + dv[0]
