# later_jvp: forward derivative of later with respect to v (fwdtrans 0.1.0)
def later_jvp(v, dv):
    return v * v + 1, 2.0 * v * dv


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = later_jvp(x, dx)
    return w1 * x, x * dw1 + w1 * dx
