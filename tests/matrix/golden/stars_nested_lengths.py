# same_jvp: forward derivative of same with respect to row (fwdtrans 0.1.0)
def same_jvp(row, drow):
    return row, drow


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = same_jvp(([x], [y]), ([dx], [dy]))
    b, db = same_jvp(([x], [y], [x]), ([dx], [dy], [dx]))
    da[0][0] = 2.0 * y * dy
    a[0][0] = y * y
    w1 = a[0][0]
    w2 = b[1][0]
    return w1 * y + w2 * x, y * da[0][0] + w1 * dy + x * db[1][0] + w2 * dx
