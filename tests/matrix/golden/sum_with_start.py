# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    w1 = sum(v, x)
    w2 = sum([1, 2], start=x)
    return w1 * w2, w2 * sum(dv) + (w2 + w1) * dx
