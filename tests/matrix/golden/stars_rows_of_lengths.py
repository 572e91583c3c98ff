# first_jvp: forward derivative of first with respect to rows (fwdtrans 0.1.0)
def first_jvp(rows, drows):
    return rows[0], drows[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = first_jvp([(x, y)], [(dx, dy)])
    b, db = first_jvp([(x, y, x)], [(dx, dy, dx)])
    w1 = a[0]
    w2 = b[1]
    return w1 * y + w2 * x, y * da[0] + w1 * dy + x * db[1] + w2 * dx
