# polar_jvp: forward derivative of polar with respect to x, y (fwdtrans 0.1.0)
def polar_jvp(x, dx, y, dy):
    w1 = (x * x + y * y) ** 0.5
    w2 = y / x
    return (w1, w2), ((x * dx + y * dy) / w1, (dy - w2 * dx) / x)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (r, slope), (dr, dslope) = polar_jvp(x, dx, y, dy)
    return r * slope, slope * dr + r * dslope
