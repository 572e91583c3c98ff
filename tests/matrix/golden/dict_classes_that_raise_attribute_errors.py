# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Strict(a=x * y)
    dp = dStrict(a=y * dx + x * dy)
    return p.a, dp.a
