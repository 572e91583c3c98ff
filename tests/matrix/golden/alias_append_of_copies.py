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
        table.append(row[:])
        dtable.append(drow[:])
    w2 = table[0][1]
    w3 = table[2][1]
    return w2 * w3, w3 * dtable[0][1] + w2 * dtable[2][1]
