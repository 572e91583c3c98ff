# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = 2 * x
    w2 = -1 / 3
    a = w1 ** -2 + y ** w2
    da = w2 * y ** (w2 - 1.0) * dy - 4.0 * w1 ** -3.0 * dx
    w3 = 1 / 3
    return (
        a * x / 3.7 + y / 365 * 2 - a ** w3,
        (x * da + a * dx) / 3.7 + 2.0 / 365.0 * dy - w3 * a ** (w3 - 1.0) * da,
    )
