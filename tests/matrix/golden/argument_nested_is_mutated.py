# f_jvp: forward derivative of f with respect to m, x (fwdtrans 0.1.0)
def f_jvp(m, dm, x, dx):
    for row, drow in zip(m, dm, strict=True):
        drow[0] = x * drow[0] + row[0] * dx
        row[0] *= x
    return m[0][0] + m[1][1], dm[0][0] + dm[1][1]
