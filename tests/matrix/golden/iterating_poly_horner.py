# poly_jvp: forward derivative of __init__ with respect to self, coefs (fwdtrans 0.1.0)
def poly_jvp(coefs, dcoefs):
    self = Poly.__new__(Poly)
    dself = SimpleNamespace()
    self.coefs = list(coefs)
    dself.coefs = list(dcoefs)
    return self, dself


# poly_jvp_once: forward derivative of __init__ with respect to self, coefs (fwdtrans 0.1.0)
def poly_jvp_once(coefs, dcoefs):
    self = Poly.__new__(Poly)
    dself = SimpleNamespace()
    w1 = list(coefs)
    dw1 = list(dcoefs)
    self.coefs = w1
    dself.coefs = dw1
    return self, dself


# poly_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def poly_iter_jvp(self, dself):
    return iter(self.coefs), iter(dself.coefs)


# poly_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def poly_add_jvp(self, dself, other, dother):
    from itertools import zip_longest
    w1, dw1 = poly_iter_jvp(self, dself)
    w2, dw2 = poly_iter_jvp(other, dother)
    w3, dw3 = unzip(
        (a + b, da + db)
        for (a, b), (da, db) in zip(
            zip_longest(w1, w2, fillvalue=0.0),
            zip_longest(dw1, dw2, fillvalue=0.0),
            strict=True
        )
    )
    return poly_jvp_once(w3, dw3)


# poly_mul_jvp: forward derivative of __mul__ with respect to self, other (fwdtrans 0.1.0)
def poly_mul_jvp(self, dself, other, dother):
    w1 = len(self) + len(other) - 1
    out = [0.0] * w1
    dout = [0.0] * w1
    w2, dw2 = poly_iter_jvp(self, dself)
    for i, (a, da) in enumerate(zip(w2, dw2, strict=True)):
        w3, dw3 = poly_iter_jvp(other, dother)
        for j, (b, db) in enumerate(zip(w3, dw3, strict=True)):
            dout[i + j] += b * da + a * db
            out[i + j] += a * b
    return poly_jvp(out, dout)


# poly_call_jvp__self: forward derivative of __call__ with respect to self (fwdtrans 0.1.0)
def poly_call_jvp__self(self, dself, x):
    total = 0.0
    dtotal = 0.0
    w1 = self.coefs
    for c, dc in zip(reversed(w1), reversed(dself.coefs), strict=True):
        total = total * x + c
        dtotal = x * dtotal + dc
    return total, dtotal


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, dp = poly_jvp([x, 1.0, y], [dx, 0.0, dy])
    q, dq = poly_jvp((y, x), (dy, dx))
    w1, dw1 = poly_mul_jvp(p, dp, q, dq)
    r, r_jvp = poly_add_jvp(w1, dw1, p, dp)
    (a, b, *_), (da, db, *_) = poly_iter_jvp(r, r_jvp)
    w2, dw2 = poly_call_jvp__self(r, r_jvp, 0.5)
    return w2 + a * b, dw2 + b * da + a * db
