# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def acc(z):
        t = z
        while True:
            v = yield t
            t = t + v * k if v is not None else t * x

    def acc_pairs(z, dz):
        t = z
        dt = dz
        while True:
            v, dv = yield t, dt
            w1 = v is not None
            dt = dt + k * dv + v * dk if w1 else x * dt + t * dx
            t = t + v * k if w1 else t * x

    acc_jvp = coupling(acc_pairs)
    def first(make, z):
        return next(make(z)) * z

    def first_jvp(make, make_jvp, z, dz):
        w1, dw1 = make_jvp(z, dz)
        w2 = next(w1)
        dw2 = next(dw1)
        return w2 * z, z * dw2 + w2 * dz

    g, dg = acc_jvp(x, dx)
    a = next(g)
    da = next(dg)
    b, db = sent(g, dg, k, dk)
    c = next(g)
    dc = next(dg)
    w1, dw1 = first_jvp(acc, acc_jvp, k, dk)
    w2, dw2 = sent(g, dg, x, dx)
    return (a, b, c, w1, w2), (da, db, dc, dw1, dw2)
