# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r = (x * x + y * y) ** 0.5
    dr = (x * dx + y * dy) / r
    slope = y / x
    dslope = (dy - slope * dx) / x
    return r * slope, slope * dr + r * dslope
