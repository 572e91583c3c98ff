# f_jvp: forward derivative of f with respect to a, b, c (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc):
    big = 1e9
    d = [[0.0, a, big], [big, 0.0, b], [c, big, 0.0]]
    dd = [[0.0, da, 0.0], [0.0, 0.0, db], [dc, 0.0, 0.0]]
    n = len(d)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
                    dd[i][j] = dd[i][k] + dd[k][j]
    w1 = sum(sum(row) for row in d)
    w2 = d[0][2]
    w3 = w2 * sum(sum(drow) for row, drow in zip(d, dd, strict=True))
    return w1 * w2, w3 + w1 * dd[0][2]
