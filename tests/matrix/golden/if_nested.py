# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r = 0.0
    dr = 0.0
    if x > 0:
        if y > 0:
            r = x * y
            dr = y * dx + x * dy
        else:
            r = x - y
            dr = dx - dy
        r += 1
    elif y > 0:
        r = y ** 2
        dr = 2.0 * y * dy
    return r, dr
