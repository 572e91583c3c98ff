# both_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def both_iter_jvp(self, dself):
    self.v[1] = self.v[1] * 3.0
    dself.v[1] = 3.0 * dself.v[1]
    return iter(self.v), iter(dself.v)


# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# weighted_jvp__args__k: forward derivative of weighted with respect to args, k (fwdtrans 0.1.0)
def weighted_jvp__args__k(*args, dargs=(), k=1.0, dk=0.0, j=2.0):
    w1 = sum((i + 1) * a for i, a in enumerate(args))
    return (
        w1 * k + j,
        (
            (
                k
                * sum(
                    (i + 1) * da
                    for i, (a, da) in enumerate(zip(args, dargs, strict=True))
                )
            )
            + w1 * dk
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    o = Both([x, y])
    do = SimpleNamespace(v=[dx, dy])
    w1 = o.v
    dw1 = do.v
    w2 = w1[1]
    dw2 = dw1[1]
    w3, dw3 = both_iter_jvp(o, do)
    w4 = [*w3]
    dw4 = [*dw3]
    w5 = o.v
    dw5 = do.v
    w6, dw6 = put_jvp(w5, dw5, y, dy)
    w7 = o.v
    dw7 = do.v
    w8 = w7[1]
    dw8 = dw7[1]
    w9 = [w2, *w4, w6, w8]
    dw9 = [dw2, *dw4, dw6, dw8]
    w10, dw10 = put_jvp(w7, dw7, x, dx)
    w11, dw11 = both_iter_jvp(o, do)
    w12, dw12 = weighted_jvp__args__k(*w11, k=w10, dk=dw10, dargs=(*dw11,))
    return (w9, w12), (dw9, dw12)
