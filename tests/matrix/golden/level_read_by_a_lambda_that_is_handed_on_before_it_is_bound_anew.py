# handed_jvp: forward derivative of handed with respect to fn, p (fwdtrans 0.1.0)
def handed_jvp(fn, fn_jvp, p, dp):
    w1, dw1 = fn_jvp(p, dp)
    return w1 * p, p * dw1 + w1 * dp


# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, y):
    dy = zero(y)
    lambda_jvp = lambda k, dk: (k * y, y * dk + k * dy)
    y, dy = handed_jvp(lambda k: k * y, lambda_jvp, x, dx)
    return y * x, x * dy + y * dx
