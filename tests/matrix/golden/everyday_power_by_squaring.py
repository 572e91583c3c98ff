# matrix_jvp: forward derivative of __init__ with respect to self, rows (fwdtrans 0.1.0)
def matrix_jvp(rows, drows):
    self = Matrix.__new__(Matrix)
    dself = SimpleNamespace()
    w1 = [list(row) for row in rows]
    dself.rows = [list(drow) for row, drow in zip(rows, drows, strict=True)]
    self.rows = w1
    return self, dself


# matrix_matmul_jvp: forward derivative of __matmul__ with respect to self, other (fwdtrans 0.1.0)
def matrix_matmul_jvp(self, dself, other, dother):
    columns = list(zip(*other.rows))
    dcolumns = list(zip(*dother.rows))
    w1 = self.rows
    return matrix_jvp(
        [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in w1],
        [
            [
                sum(
                    b * da + a * db
                    for (a, da), (b, db) in zip(
                        zip(row, drow, strict=True), zip(column, dcolumn, strict=True)
                    )
                )
                for column, dcolumn in zip(columns, dcolumns, strict=True)
            ]
            for row, drow in zip(w1, dself.rows, strict=True)
        ]
    )


# matrix_pow_jvp__self: forward derivative of __pow__ with respect to self (fwdtrans 0.1.0)
def matrix_pow_jvp__self(self, dself, n):
    if n == 0:
        w1 = Matrix.identity(len(self.rows))
        return w1, zero(w1)
    half, dhalf = matrix_pow_jvp__self(self, dself, n // 2)
    if n % 2:
        w2, dw2 = matrix_matmul_jvp(half, dhalf, half, dhalf)
        w3, dw3 = matrix_matmul_jvp(w2, dw2, self, dself)
    else:
        w3, dw3 = matrix_matmul_jvp(half, dhalf, half, dhalf)
    return w3, dw3


# f_jvp: forward derivative of f with respect to p, q (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq):
    w1, dw1 = matrix_jvp([[1 - p, p], [q, 1 - q]], [[-dp, dp], [dq, -dq]])
    far, dfar = matrix_pow_jvp__self(w1, dw1, 5)
    w2 = far.rows[0][1]
    w3 = far.rows[1][0]
    return w2 + w3 * p, dfar.rows[0][1] + p * dfar.rows[1][0] + w3 * dp
