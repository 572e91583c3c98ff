# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, p = x + y, x * y
    ds, dp = dx + dy, y * dx + x * dy
    w1 = s / p
    return w1, (ds - w1 * dp) / p
