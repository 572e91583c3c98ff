# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    s = 0.0
    ds = 0.0
    for k, (c, dc) in enumerate(zip(v, dv, strict=True)):
        w1 = x ** k
        s += c * w1
        ds += w1 * dc + c * (k * x ** (k - 1.0) if k else 0.0) * dx
    for k, (c, dc) in enumerate(zip(v, dv, strict=True), start=1):
        s += c / k
        ds += dc / k
    return s, ds
