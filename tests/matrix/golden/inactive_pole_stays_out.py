# f_jvp__y: forward derivative of f with respect to y (fwdtrans 0.1.0)
def f_jvp__y(x, y, dy):
    return sqrt(x) + y * y, 2.0 * y * dy
