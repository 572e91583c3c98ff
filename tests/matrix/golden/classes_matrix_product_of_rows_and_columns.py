# mat_jvp: forward derivative of __init__ with respect to self, rows (fwdtrans 0.1.0)
def mat_jvp(rows, drows):
    self = Mat.__new__(Mat)
    dself = SimpleNamespace()
    w1 = [list(r) for r in rows]
    dself.rows = [list(dr) for r, dr in zip(rows, drows, strict=True)]
    self.rows = w1
    return self, dself


# mat_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def mat_matmul_jvp(self, dself, o, do):
    w1 = self.rows
    return mat_jvp(
        [[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in w1],
        [
            [
                sum(
                    b * da + a * db
                    for (a, da), (b, db) in zip(
                        zip(r, dr, strict=True), zip(c, dc, strict=True)
                    )
                )
                for c, dc in zip(zip(*o.rows), zip(*do.rows), strict=True)
            ]
            for r, dr in zip(w1, dself.rows, strict=True)
        ]
    )


# mat_pow_jvp__self: forward derivative of __pow__ with respect to self (fwdtrans 0.1.0)
def mat_pow_jvp__self(self, dself, n):
    r = Mat.identity(len(self.rows))
    dr = zero(r)
    b = self
    db = dself
    while n:
        if n & 1:
            r, dr = mat_matmul_jvp(r, dr, b, db)
        b, db = mat_matmul_jvp(b, db, b, db)
        n >>= 1
    return r, dr


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = mat_jvp([[x, y], [1.0, 0.5 * x]], [[dx, dy], [0.0, 0.5 * dx]])
    p, dp = mat_pow_jvp__self(w1, dw1, 5)
    return p.rows[0][1] + p.rows[1][1], dp.rows[0][1] + dp.rows[1][1]
