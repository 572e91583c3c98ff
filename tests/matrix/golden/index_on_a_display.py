# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    return [x, x * x, x ** 3][n], [dx, 2.0 * x * dx, 3.0 * x * x * dx][n]
