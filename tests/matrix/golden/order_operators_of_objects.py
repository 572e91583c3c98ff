# v_add_jvp__self: forward derivative of __add__ with respect to self (fwdtrans 0.1.0)
def v_add_jvp__self(self, dself, other):
    return V(self.a + other.a), SimpleNamespace(a=dself.a)


# v_put_jvp: forward derivative of put with respect to self, z (fwdtrans 0.1.0)
def v_put_jvp(self, dself, z, dz):
    self.a = z
    dself.a = dz
    return z, dz


# box_double_jvp: forward derivative of double with respect to self (fwdtrans 0.1.0)
def box_double_jvp(self, dself, k=1.0):
    self.a = self.a * 2.0 + k
    dself.a = 2.0 * dself.a
    return self.a, dself.a


# weighted_jvp: forward derivative of weighted with respect to args (fwdtrans 0.1.0)
def weighted_jvp(*args, dargs=(), k=1.0, j=2.0):
    return (
        sum((i + 1) * a for i, a in enumerate(args)) * k + j,
        (
            k
            * sum(
                (i + 1) * da for i, (a, da) in enumerate(zip(args, dargs, strict=True))
            )
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q, b = V(1.0), V(2.0), Box(x)
    dp, db = SimpleNamespace(a=0.0), SimpleNamespace(a=dx)
    w1, dw1 = v_add_jvp__self(p, dp, q)
    w2, dw2 = v_put_jvp(p, dp, x * y, y * dx + x * dy)
    w3, dw3 = v_add_jvp__self(p, dp, q)
    r = (w1, w2, w3)
    dr = dw1, dw2, dw3
    w4 = r[0]
    dw4 = dr[0]
    w5 = w4.a
    dw5 = dw4.a
    w6 = r[1]
    dw6 = dr[1]
    w7 = r[2]
    dw7 = dr[2]
    w8 = w7.a
    dw8 = dw7.a
    w9 = b.a
    dw9 = db.a
    w10, dw10 = box_double_jvp(b, db)
    w11 = b.a
    dw11 = db.a
    w12, dw12 = box_double_jvp(b, db)
    w13, dw13 = weighted_jvp(w11, w12, b.a, dargs=(dw11, dw12, db.a))
    return (
        (w5, w6, w8, w9 + w10 * w11, w13),
        (dw5, dw6, dw8, dw9 + w11 * dw10 + w10 * dw11, dw13),
    )
