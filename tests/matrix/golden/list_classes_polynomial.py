# poly_mul_jvp: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def poly_mul_jvp(self, dself, o, do):
    w1 = len(self) + len(o) - 1
    r = [0.0] * w1
    dr = [0.0] * w1
    for i, (a, da) in enumerate(zip(self, dself, strict=True)):
        for j, (b, db) in enumerate(zip(o, do, strict=True)):
            dr[i + j] += b * da + a * db
            r[i + j] += a * b
    return Poly(r), dPoly(dr)


# poly_eval_jvp: forward derivative of eval with respect to self, x (fwdtrans 0.1.0)
def poly_eval_jvp(self, dself, x, dx):
    r = 0.0
    dr = 0.0
    for c, dc in zip(reversed(self), reversed(dself), strict=True):
        dr = x * dr + r * dx + dc
        r = r * x + c
    return r, dr


# poly_deriv_jvp: forward derivative of deriv with respect to self (fwdtrans 0.1.0)
def poly_deriv_jvp(self, dself):
    return (
        Poly([i * c for i, c in enumerate(self)][1:]),
        dPoly([i * dc for i, (c, dc) in enumerate(zip(self, dself, strict=True))][1:]),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Poly([x, y, 1.0])
    dp = dPoly([dx, dy, 0.0])
    q, dq = poly_mul_jvp(p, dp, Poly([y, -1.0]), dPoly([dy, 0.0]))
    w1, dw1 = poly_eval_jvp(q, dq, x, dx)
    w2, dw2 = poly_deriv_jvp(q, dq)
    w3, dw3 = poly_eval_jvp(w2, dw2, y, dy)
    return w1 + w3, dw1 + dw3
