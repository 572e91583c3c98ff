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

    w6, dw6 = [], []
    for t_, dt_ in zip((x, y), (dx, dy), strict=True):
        w4 = [*v]
        dw4 = [*dv]
        w5, dw5 = put_jvp(v, dv, t_, dt_)
        w6.append([*w4, w5])
        dw6.append([*dw4, dw5])
    both = w6
    dboth = dw6
    w10, dw10 = [], []
    for a, da in zip(v, dv, strict=True):
        w7 = [*v]
        dw7 = [*dv]
        w8, dw8 = put_jvp(v, dv, y, dy)
        w9 = [*w7, w8]
        for b, db in zip(w9, [*dw7, dw8], strict=True):
            w10.append(a * b)
            dw10.append(b * da + a * db)
    inner = w10
    dinner = dw10
    w11 = [*v]
    dw11 = [*dv]
    w12, dw12 = put_jvp_(v, dv, s, ds)
    v[:] = [*w11, w12]
    dv[:] = [*dw11, dw12]
    w13, dw13 = late_jvp(y, dy)
    w14, dw14 = unzip(pieces_jvp(v, dv, x, dx))
    w15 = next(w14)
    dw15 = next(dw14)
    w16 = x > 0
    if w16:
        w17 = [*v]
        dw17 = [*dv]
        w18, dw18 = push_jvp(v, dv, y, dy)
        w19, dw19 = [*w17, w18], [*dw17, dw18]
    else:
        w19, dw19 = v, dv
    return (s, w13, both, inner, w15, w19), (ds, dw13, dboth, dinner, dw15, dw19)
