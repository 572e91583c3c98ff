# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    row = ["2.5", x, y]
    drow = [None, dx, dy]
    row.reverse()
    drow.reverse()
    w1 = float(row[0])
    w2 = float(row[1])
    w3 = w1 * w2 + float(row[2])
    w4 = w2 * (0.0 if drow[0] is None else drow[0])
    w5 = w4 + w1 * (0.0 if drow[1] is None else drow[1])
    return w3, w5 + (0.0 if drow[2] is None else drow[2])
