# lu_solve_jvp: forward derivative of lu_solve with respect to a, b (fwdtrans 0.1.0)
def lu_solve_jvp(a, da, b, db):
    n = len(a)
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(a[i][k]))
        if p != k:
            a[k], a[p] = a[p], a[k]
            da[k], da[p] = da[p], da[k]
            b[k], b[p] = b[p], b[k]
            db[k], db[p] = db[p], db[k]
        for i in range(k + 1, n):
            w1 = a[i][k]
            w2 = a[k][k]
            m = w1 / w2
            dm = (da[i][k] - m * da[k][k]) / w2
            a[i][k] = m
            da[i][k] = dm
            for j in range(k + 1, n):
                w3 = a[i]
                w4 = a[k][j]
                w3[j] -= m * w4
                da[i][j] -= w4 * dm + m * da[k][j]
            w5 = b[k]
            b[i] -= m * w5
            db[i] -= w5 * dm + m * db[k]
    x = [0.0] * n
    dx = [0.0] * n
    for i in reversed(range(n)):
        w6 = b[i]
        w7 = range(i + 1, n)
        w8 = sum(a[i][j] * x[j] for j in w7)
        w9 = a[i][i]
        w10 = (w6 - w8) / w9
        w11 = db[i] - sum(x[j] * da[i][j] + a[i][j] * dx[j] for j in w7)
        dx[i] = (w11 - w10 * da[i][i]) / w9
        x[i] = w10
    return x, dx


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    return lu_solve_jvp(a, da, b, db)
