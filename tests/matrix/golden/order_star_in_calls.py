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


# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# put_jvp_: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp_(v, dv, z, dz):
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
    v = [x, y]
    dv = [dx, dy]
    w1 = [*v]
    dw1 = [*dv]
    w2, dw2 = put_jvp(v, dv, y * x, x * dy + y * dx)
    a, da = weighted_jvp(*w1, w2, dargs=(*dw1, dw2))
    w3 = [*v]
    dw3 = [*dv]
    w4, dw4 = put_jvp_(v, dv, y + 5.0, dy)
    b = max(*w3, w4, key=lambda t: -t)
    db = (*dw3, dw4)[[x_ is b for x_ in (*w3, w4)].index(True)]
    w5 = [*v]
    dw5 = [*dv]
    w6, dw6 = put_jvp_(v, dv, a, da)
    c, dc = weighted_jvp__args__k(x, *w5, k=w6, dk=dw6, dargs=(dx, *dw5))
    w7, dw7 = put_jvp(v, dv, b, db)
    w8, dw8 = weighted_jvp__args__k(*v, k=w7, dk=dw7, dargs=(*dv,))
    w9 = [*v]
    dw9 = [*dv]
    w10, dw10 = put_jvp(v, dv, x, dx)
    w11, dw11 = weighted_jvp__args__k(*w9, k=w10, dk=dw10, dargs=(*dw9,))
    d = w8 + w11
    dd = dw8 + dw11
    return (a, b, c, d), (da, db, dc, dd)
