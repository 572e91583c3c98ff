# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    rows = [[1.0, x], [x, 2.0]]
    drows = [[0.0, dx], [dx, 0.0]]
    for row, drow in zip(rows, drows, strict=True):
        drow[0] = x * drow[0] + row[0] * dx
        row[0] *= x
        last = row
        dlast = drow
    dlast[1] = 2.0 * x * dx
    last[1] = x * x
    w1 = rows[0][0]
    w2 = rows[1][0]
    w3 = rows[1][1]
    return w1 + w2 * w3, drows[0][0] + w3 * drows[1][0] + w2 * drows[1][1]
