# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    row = v
    drow = dv
    w1 = row, row
    for row, drow in zip(w1, (drow, drow), strict=True):
        w2 = row[0]
        drow[0] = x * drow[0] + w2 * dx
        row[0] = w2 * x
    return v, dv
