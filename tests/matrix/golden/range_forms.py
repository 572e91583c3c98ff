# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    s = 0
    ds = 0.0
    for i in range(n):
        s += x * i
        ds += i * dx
    for i in range(2, n):
        ds = x * ds + s * dx
        s *= x
    for i in range(n, 0, -2):
        s += x / i
        ds += dx / i
    return s, ds
