# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    w1 = range(2)
    t = [[row[j] for row in m] for j in w1]
    dt = [[drow[j] for row, drow in zip(m, dm, strict=True)] for j in w1]
    w2 = t[0][1]
    w3 = t[1][0]
    return w2 * w3, w3 * dt[0][1] + w2 * dt[1][0]
