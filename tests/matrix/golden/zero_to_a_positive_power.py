# f_jvp__y: forward derivative of f with respect to y (fwdtrans 0.1.0)
def f_jvp__y(x, y, dy):
    w1 = x ** y
    return w1, (w1 * log(x) if x or not y else 0.0) * dy
