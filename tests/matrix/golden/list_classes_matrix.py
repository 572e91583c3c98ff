# matrix_trace_jvp: forward derivative of trace with respect to self (fwdtrans 0.1.0)
def matrix_trace_jvp(self, dself):
    w1 = range(len(self))
    return sum(self[i][i] for i in w1), sum(dself[i][i] for i in w1)


# matrix_minor_jvp__self: forward derivative of minor with respect to self (fwdtrans 0.1.0)
def matrix_minor_jvp__self(self, dself, i, j):
    return (
        Matrix([r[:j] + r[j+1:] for k, r in enumerate(self) if k != i]),
        dMatrix(
            [
                dr[:j] + dr[j + 1:]
                for k, (r, dr) in enumerate(zip(self, dself, strict=True))
                if k != i
            ]
        ),
    )


# matrix_det_jvp: forward derivative of det with respect to self (fwdtrans 0.1.0)
def matrix_det_jvp(self, dself):
    if len(self) == 1:
        return self[0][0], dself[0][0]
    w1, dw1 = [], []
    for j in range(len(self)):
        w2 = (-1) ** j
        w3 = w2 * self[0][j]
        w4, dw4 = matrix_minor_jvp__self(self, dself, 0, j)
        w5, dw5 = matrix_det_jvp(w4, dw4)
        w1.append(w3 * w5)
        dw1.append(w5 * w2 * dself[0][j] + w3 * dw5)
    return sum(w1), sum(dw1)


# matrix_matmul_jvp: forward derivative of __matmul__ with respect to self, other (fwdtrans 0.1.0)
def matrix_matmul_jvp(self, dself, other, dother):
    return (
        Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other)] for r in self]),
        dMatrix(
            [
                [
                    sum(
                        b * da + a * db
                        for (a, da), (b, db) in zip(
                            zip(r, dr, strict=True), zip(c, dc, strict=True)
                        )
                    )
                    for c, dc in zip(zip(*other), zip(*dother), strict=True)
                ]
                for r, dr in zip(self, dself, strict=True)
            ]
        ),
    )


# matrix_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def matrix_mul_jvp(self, dself, k, dk):
    if isinstance(k, Matrix):
        return matrix_matmul_jvp(self, dself, k, dk)
    return Matrix([[a * k for a in r] for r in self])


# matrix_pow_jvp__self: forward derivative of __pow__ with respect to self (fwdtrans 0.1.0)
def matrix_pow_jvp__self(self, dself, n):
    r = self
    dr = dself
    for _ in range(n - 1):
        r, dr = matrix_mul_jvp(r, dr, self, dself)
    return r, dr


# matrix_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def matrix_mul_jvp__self(self, dself, k):
    if isinstance(k, Matrix):
        return self @ k
    return (
        Matrix([[a * k for a in r] for r in self]),
        dMatrix(
            [
                [k * da for a, da in zip(r, dr, strict=True)]
                for r, dr in zip(self, dself, strict=True)
            ]
        ),
    )


# matrix_T_jvp: forward derivative of T with respect to self (fwdtrans 0.1.0)
def matrix_T_jvp(self, dself):
    return (
        Matrix([list(r) for r in zip(*self)]),
        dMatrix([list(dr) for r, dr in zip(zip(*self), zip(*dself), strict=True)]),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Matrix([[x, y], [1.0, x * y]])
    da = dMatrix([[dx, dy], [0.0, y * dx + x * dy]])
    b = Matrix([[x, y, 1.0], [2.0, x, y], [y, y * y, x]])
    db = dMatrix([[dx, dy, 0.0], [0.0, dx, dy], [dy, 2.0 * y * dy, dx]])
    da[0][1] = 2.0 * x * dx
    a[0][1] = x * x
    w1, dw1 = matrix_T_jvp(a, da)
    w2, dw2 = matrix_matmul_jvp(a, da, w1, dw1)
    w3, dw3 = matrix_trace_jvp(w2, dw2)
    w4, dw4 = matrix_det_jvp(b, db)
    w5, dw5 = matrix_mul_jvp(a, da, a, da)
    w6, dw6 = matrix_mul_jvp__self(w5, dw5, 2.0)
    w7, dw7 = matrix_trace_jvp(w6, dw6)
    w8, dw8 = matrix_pow_jvp__self(a, da, 3)
    return w3 + w4 + w7 + w8[0][1], dw3 + dw4 + dw7 + dw8[0][1]
