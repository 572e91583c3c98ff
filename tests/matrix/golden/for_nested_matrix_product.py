# f_jvp: forward derivative of f with respect to A, B (fwdtrans 0.1.0)
def f_jvp(A, dA, B, dB):
    n = len(A)
    w1 = range(n)
    C = [[0.0] * n for _ in w1]
    dC = [[0.0] * n for _ in w1]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                w2 = C[i]
                w3 = A[i][k]
                w4 = B[k][j]
                w2[j] += w3 * w4
                dC[i][j] += w4 * dA[i][k] + w3 * dB[k][j]
    return C, dC
