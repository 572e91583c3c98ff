# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    k = 0
    s = 0.0
    ds = 0.0
    while k < 7:
        k += 1
        if k == 3:
            continue
        s += x / k
        ds += dx / k
    return s * s, 2.0 * s * ds
