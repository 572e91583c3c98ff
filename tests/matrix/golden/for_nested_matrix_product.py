# f_jvp: forward derivative of f with respect to A, B (fwdtrans 0.1.0)
def f_jvp(A, dA, B, dB):
    n = len(A)
    C = [[0.0] * n for _ in range(n)]
    dC = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                w1 = C[i]
                w2 = A[i][k]
                w3 = B[k][j]
                w1[j] += w2 * w3
                dC[i][j] += w3 * dA[i][k] + w2 * dB[k][j]
    return C, dC
