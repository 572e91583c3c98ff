# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 0
    ds = 0.0
    for k in range(8):
        if k % 3 == 0:
            continue
        s += x ** k
        ds += (k * x ** (k - 1.0) if k else 0.0) * dx
    return s, ds
