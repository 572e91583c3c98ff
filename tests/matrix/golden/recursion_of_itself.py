# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n=4):
    if n == 0:
        return x, dx
    w1, dw1 = f_jvp(x * 1.5, 1.5 * dx, n - 1)
    w2 = 1 / (1 + w1)
    return w2, -w2 * w2 * dw1
