# matrix_jvp: forward derivative of __init__ with respect to self, rows (fwdtrans 0.1.0)
def matrix_jvp(rows, drows):
    self = Matrix.__new__(Matrix)
    dself = SimpleNamespace()
    w1 = [list(r) for r in rows]
    dself.rows = [list(dr) for r, dr in zip(rows, drows, strict=True)]
    self.rows = w1
    return self, dself


# matrix_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def matrix_iter_jvp(self, dself):
    return iter(self.rows), iter(dself.rows)


# matrix_matmul_jvp: forward derivative of __matmul__ with respect to self, other (fwdtrans 0.1.0)
def matrix_matmul_jvp(self, dself, other, dother):
    w1, dw1 = matrix_iter_jvp(other, dother)
    cols = list(zip(*w1))
    dcols = list(zip(*dw1))
    w2, dw2 = matrix_iter_jvp(self, dself)
    w3, dw3 = [], []
    for r, dr in zip(w2, dw2, strict=True):
        w3.append([sum(a * b for a, b in zip(r, c)) for c in cols])
        dw3.append(
            [
                sum(
                    b * da + a * db
                    for (a, da), (b, db) in zip(
                        zip(r, dr, strict=True), zip(c, dc, strict=True)
                    )
                )
                for c, dc in zip(cols, dcols, strict=True)
            ]
        )
    return matrix_jvp(w3, dw3)


# matrix_trace_jvp: forward derivative of trace with respect to self (fwdtrans 0.1.0)
def matrix_trace_jvp(self, dself):
    w1, dw1 = matrix_iter_jvp(self, dself)
    w2, dw2 = [], []
    for i, (row, drow) in enumerate(zip(w1, dw1, strict=True)):
        w2.append(row[i])
        dw2.append(drow[i])
    return sum(w2), sum(dw2)


# matrix_getitem_jvp__self: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def matrix_getitem_jvp__self(self, dself, ij):
    i, j = ij
    return self.rows[i][j], dself.rows[i][j]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m, dm = matrix_jvp([[x, y], [1.0, x * y]], [[dx, dy], [0.0, y * dx + x * dy]])
    n, dn = matrix_matmul_jvp(m, dm, m, dm)
    w1, dw1 = matrix_trace_jvp(n, dn)
    w2, dw2 = matrix_iter_jvp(n, dn)
    w3, dw3 = [], []
    for item, ditem in zip(w2, dw2, strict=True):
        w3.append(sum(item))
        dw3.append(sum(ditem))
    w4 = sum(w3)
    w5, dw5 = matrix_getitem_jvp__self(n, dn, (0, 1))
    return w1 + w4 * w5, dw1 + w5 * sum(dw3) + w4 * dw5
