# first_jvp: forward derivative of first with respect to rows (fwdtrans 0.1.0)
def first_jvp(rows, drows):
    return rows[0], drows[0]


# grow_jvp: forward derivative of grow with respect to row, by (fwdtrans 0.1.0)
def grow_jvp(row, drow, by, dby):
    row.append(by)
    drow.append(dby)
    return row, drow


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [[x], [y]]
    drows = [[dx], [dy]]
    a, da = first_jvp(rows, drows)
    b, db = grow_jvp(a, da, y * y, 2.0 * y * dy)
    rows.append(a)
    drows.append(da)
    db[0] *= 2.0
    b[0] *= 2.0
    w1 = a[1]
    w2 = rows[2][0]
    return (rows, w1 * w2), (drows, w2 * da[1] + w1 * drows[2][0])
