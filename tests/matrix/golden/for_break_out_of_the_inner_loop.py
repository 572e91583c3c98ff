# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 0.0
    ds = 0.0
    for i in range(4):
        for j in range(4):
            if j > i:
                break
            w1 = j * x
            s += x * i + w1 * x
            ds += (i + 2.0 * w1) * dx
        else:
            ds = 2.0 * ds
            s *= 2
    return s, ds
