# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, d = [x, y], {"a": x, "b": y}
    dv, dd = [dx, dy], {'a': dx, 'b': dy}
    def change():
        d["a"] = y * y
        return x

    def change_jvp():
        dd['a'] = 2.0 * y * dy
        d["a"] = y * y
        return x, dx

    w1 = (t * t for t in v)
    dw1 = (2.0 * t * dt for t, dt in zip(v, dv, strict=True))
    w2 = [*w1]
    dw2 = [*dw1]
    w3, dw3 = put_jvp(v, dv, y, dy)
    a = [*w2, w3]
    da = [*dw2, dw3]
    w4 = map(sin, v)
    dw4 = (cos(item) * ditem for item, ditem in zip(v, dv, strict=True))
    w5 = [*w4]
    dw5 = [*dw4]
    w6, dw6 = put_jvp(v, dv, x, dx)
    b = [*w5, w6]
    db = [*dw5, dw6]
    w7 = zip(v, [y, x])
    dw7 = zip(dv, [dy, dx])
    w8 = [*w7]
    dw8 = [*dw7]
    w9, dw9 = put_jvp(v, dv, y, dy)
    c = [*w8, (w9, 1.0)]
    dc = [*dw8, (dw9, 0.0)]
    w10 = d.values()
    dw10 = dd.values()
    w11 = [*w10]
    dw11 = [*dw10]
    w12, dw12 = change_jvp()
    w13 = [*w11, w12]
    dw13 = [*dw11, dw12]
    w14 = reversed(v)
    dw14 = reversed(dv)
    w15 = [*w14]
    dw15 = [*dw14]
    w16, dw16 = put_jvp(v, dv, x, dx)
    w17 = [*w15, w16]
    dw17 = [*dw15, dw16]
    w18 = enumerate(v)
    dw18 = ((0.0, tangent) for tangent in dv)
    w19 = [*w18]
    dw19 = [*dw18]
    w20, dw20 = put_jvp(v, dv, y, dy)
    return (
        (a, b, c, w13, w17, [*w19, (0, w20)]),
        (da, db, dc, dw13, dw17, [*dw19, (0.0, dw20)]),
    )
