# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 0.0
    ds = 0.0
    for k, c in enumerate([3, 1, 4]):
        s += c * x ** k
        ds += c * (k * x ** (k - 1.0) if k else 0.0) * dx
    return s, ds
