# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (a, b,) = (x * y, x + y,)
    da, db = y * dx + x * dy, dx + dy
    return (a, b,), (da, db)
