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


# pieces_jvp: forward derivative of pieces with respect to v, z (fwdtrans 0.1.0)
def pieces_jvp(v, dv, z, dz):
    w1 = [*v]
    dw1 = [*dv]
    w2, dw2 = put_jvp(v, dv, z, dz)
    yield [*w1, w2], [*dw1, dw2]


# push_jvp: forward derivative of push with respect to v, z (fwdtrans 0.1.0)
def push_jvp(v, dv, z, dz):
    v.append(z)
    dv.append(dz)
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    s = 0.0
    ds = 0.0
    w1 = [*v]
    dw1 = [*dv]
    w2, dw2 = put_jvp(v, dv, y, dy)
    w3 = [*w1, w2]
    for t, dt in zip(w3, [*dw1, dw2], strict=True):
        s = s * 2.0 + t
        ds = 2.0 * ds + dt
    late = lambda z: [*v, put(v, z)]

    def late_jvp(z, dz):
        w1 = [*v]
        dw1 = [*dv]
        w2, dw2 = put_jvp(v, dv, z, dz)
        return [*w1, w2], [*dw1, dw2]

    both, dboth = [], []
    for t_, dt_ in zip((x, y), (dx, dy), strict=True):
        w4 = [*v]
        dw4 = [*dv]
        w5, dw5 = put_jvp(v, dv, t_, dt_)
        both.append([*w4, w5])
        dboth.append([*dw4, dw5])
    inner, dinner = [], []
    for a, da in zip(v, dv, strict=True):
        w6 = [*v]
        dw6 = [*dv]
        w7, dw7 = put_jvp(v, dv, y, dy)
        w8 = [*w6, w7]
        for b, db in zip(w8, [*dw6, dw7], strict=True):
            inner.append(a * b)
            dinner.append(b * da + a * db)
    w9 = [*v]
    dw9 = [*dv]
    w10, dw10 = put_jvp_(v, dv, s, ds)
    v[:] = [*w9, w10]
    dv[:] = [*dw9, dw10]
    w11, dw11 = late_jvp(y, dy)
    w12, dw12 = unzip(pieces_jvp(v, dv, x, dx))
    w13 = next(w12)
    dw13 = next(dw12)
    if x > 0:
        w14 = [*v]
        dw14 = [*dv]
        w15, dw15 = push_jvp(v, dv, y, dy)
        w16, dw16 = [*w14, w15], [*dw14, dw15]
    else:
        w16, dw16 = v, dv
    return (s, w11, both, inner, w13, w16), (ds, dw11, dboth, dinner, dw13, dw16)
