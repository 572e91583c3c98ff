# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 0.0
    ds = 0.0
    for node, weight in ((-0.577350269, 1.0), (0.577350269, 1.0)):
        w1 = x * node + x
        s += weight * w1 ** 3
        ds += 3.0 * weight * w1 * w1 * (node + 1.0) * dx
    return s, ds
