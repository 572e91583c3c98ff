# power_jvp__x: forward derivative of power with respect to x (fwdtrans 0.1.0)
def power_jvp__x(x, dx, n):
    if n == 0:
        return 1, 0.0
    if n % 2:
        w1, dw1 = power_jvp__x(x, dx, n - 1)
        return x * w1, w1 * dx + x * dw1
    return power_jvp__x(x * x, 2.0 * x * dx, n // 2)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return power_jvp__x(x, dx, 11)
