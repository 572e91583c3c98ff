# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r = x * y
    dr = y * dx + x * dy
    try:
        w1 = x - y
        r = log(w1)  # may fail
        dr = (dx - dy) / w1
        dr = x * dr + r * dx
        r = r * x
    except ValueError:
        r = r * 2
        dr = 2.0 * dr
    return r, dr
