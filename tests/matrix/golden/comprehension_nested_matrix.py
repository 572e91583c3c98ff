# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    t = [[row[j] for row in m] for j in range(2)]
    dt = [[drow[j] for row, drow in zip(m, dm, strict=True)] for j in range(2)]
    w1 = t[0][1]
    w2 = t[1][0]
    return w1 * w2, w2 * dt[0][1] + w1 * dt[1][0]
