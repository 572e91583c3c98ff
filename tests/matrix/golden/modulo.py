# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x % y
    return (
        w1 * x + x % 2.5 - 7.3 % y,
        (x + w1 + 1.0) * dx + (7.3 // y - x * (x // y)) * dy,
    )
