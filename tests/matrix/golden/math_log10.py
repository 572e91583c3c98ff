# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * y
    w2 = math.log10(w1)
    return w2 * y, 0.4342944819032518 * y * (y * dx + x * dy) / w1 + w2 * dy
