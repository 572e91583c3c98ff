# bump_jvp_: forward derivative of bump with respect to v (fwdtrans 0.1.0)
def bump_jvp_(v, dv):
    v[0] = v[0] * 2
    dv[0] = 2.0 * dv[0]
    return 0, 0.0


# bump_jvp: forward derivative of bump with respect to v (fwdtrans 0.1.0)
def bump_jvp(v, dv):
    w1, dw1 = bump_jvp_(v, dv)
    return w1, 0.0


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    w1, dw1 = bump_jvp(v, dv)
    if -1 <= w1 <= 1:
        return v[0], dv[0]
    return x, dx
