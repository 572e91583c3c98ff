# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    row = [x, 0.0]
    drow = [dx, 0.0]
    table = []
    dtable = []
    for k in range(3):
        w1 = k + 1
        row[1] = row[0] * w1
        drow[1] = w1 * drow[0]
        table.append(row)
        dtable.append(drow)
    dtable[0][0] = 2.0 * x * dx
    table[0][0] = x * x
    return table[2][0] + table[1][1], dtable[2][0] + dtable[1][1]
