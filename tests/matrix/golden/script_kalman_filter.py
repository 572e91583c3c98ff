# matmul_jvp__B: forward derivative of matmul with respect to B (fwdtrans 0.1.0)
def matmul_jvp__B(A, B, dB):
    return (
        [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A],
        [
            [
                sum(a * db for a, (b, db) in zip(row, zip(col, dcol, strict=True)))
                for col, dcol in zip(zip(*B), zip(*dB), strict=True)
            ]
            for row in A
        ],
    )


# matmul_jvp__A: forward derivative of matmul with respect to A (fwdtrans 0.1.0)
def matmul_jvp__A(A, dA, B):
    return (
        [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A],
        [
            [
                sum(b * da for (a, da), b in zip(zip(row, drow, strict=True), col))
                for col in zip(*B)
            ]
            for row, drow in zip(A, dA, strict=True)
        ],
    )


# f_jvp: forward derivative of f with respect to z, q, r (fwdtrans 0.1.0)
def f_jvp(z, dz, q, dq, r, dr):
    x, P = [[0.0], [1.0]], [[1.0, 0.0], [0.0, 1.0]]
    dx, dP = [[0.0], [0.0]], [[0.0, 0.0], [0.0, 0.0]]
    F = [[1.0, 1.0], [0.0, 1.0]]
    Ft = [list(c) for c in zip(*F)]
    for m, dm in zip(z, dz, strict=True):
        x, dx = matmul_jvp__B(F, x, dx)
        w1, dw1 = matmul_jvp__B(F, P, dP)
        P, dP = matmul_jvp__A(w1, dw1, Ft)
        P[0][0] += q
        dP[0][0] += dq
        S = P[0][0] + r
        dS = dP[0][0] + dr
        w2 = P[0][0] / S
        w3 = P[1][0] / S
        K = [w2, w3]
        dK = [(dP[0][0] - w2 * dS) / S, (dP[1][0] - w3 * dS) / S]
        innov = m - x[0][0]
        dinnov = dm - dx[0][0]
        x = [[x[i][0] + K[i] * innov] for i in range(2)]
        dx = [[dx[i][0] + innov * dK[i] + K[i] * dinnov] for i in range(2)]
        w4 = [[P[i][j] - K[i] * P[0][j] for j in range(2)] for i in range(2)]
        dP = [
            [dP[i][j] - P[0][j] * dK[i] - K[i] * dP[0][j] for j in range(2)]
            for i in range(2)
        ]
        P = w4
    return x[0][0] + P[1][1], dx[0][0] + dP[1][1]
