# f_jvp: forward derivative of f with respect to A, b (fwdtrans 0.1.0)
def f_jvp(A, dA, b, db):
    n = len(b)
    w1 = [row[:] for row in A]
    dA = [drow[:] for row, drow in zip(A, dA, strict=True)]
    A = w1
    x = b[:]
    dx = db[:]
    for i in range(n):
        p = i
        for r in range(i + 1, n):
            if abs(A[r][i]) > abs(A[p][i]):
                p = r
        A[i], A[p] = A[p], A[i]
        dA[i], dA[p] = dA[p], dA[i]
        x[i], x[p] = x[p], x[i]
        dx[i], dx[p] = dx[p], dx[i]
        for j in range(i + 1, n):
            w2 = A[j][i]
            w3 = A[i][i]
            m = w2 / w3
            dm = (dA[j][i] - m * dA[i][i]) / w3
            for k in range(i, n):
                w4 = A[j]
                w5 = A[i][k]
                w4[k] -= m * w5
                dA[j][k] -= w5 * dm + m * dA[i][k]
            w6 = x[i]
            x[j] -= m * w6
            dx[j] -= w6 * dm + m * dx[i]
    for i in reversed(range(n)):
        for k in range(i + 1, n):
            w7 = A[i][k]
            w8 = x[k]
            x[i] -= w7 * w8
            dx[i] -= w8 * dA[i][k] + w7 * dx[k]
        w9 = A[i][i]
        w10 = x[i] / w9
        dx[i] = (dx[i] - w10 * dA[i][i]) / w9
        x[i] /= w9
    return x, dx
