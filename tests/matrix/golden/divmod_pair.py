# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    q, r = divmod(x, y)
    _, dr = 0.0, dx - x // y * dy
    return q * x + r * y, q * dx + y * dr + r * dy
