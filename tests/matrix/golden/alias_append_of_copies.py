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
        w2 = row[:]
        dw2 = drow[:]
        table.append(w2)
        dtable.append(dw2)
    w3 = table[0][1]
    w4 = table[2][1]
    return w3 * w4, w4 * dtable[0][1] + w3 * dtable[2][1]
