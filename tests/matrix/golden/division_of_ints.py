# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    w1 = n / 4
    w2 = n // 4
    w3 = -n % 4
    return x * w1 + x * w2 + x * w3, (w1 + w2 + w3) * dx
