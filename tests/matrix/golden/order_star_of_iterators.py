# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, d = [x, y], {"a": x, "b": y}
    dv, dd = [dx, dy], {"a": dx, "b": dy}
    def change():
        d["a"] = y * y
        return x

    def change_jvp():
        dd["a"] = 2.0 * y * dy
        d["a"] = y * y
        return x, dx

    w1 = [*(t * t for t in v)]
    dw1 = [*(2.0 * t * dt for t, dt in zip(v, dv, strict=True))]
    w2, dw2 = put_jvp(v, dv, y, dy)
    a = [*w1, w2]
    da = [*dw1, dw2]
    w3 = [*map(sin, v)]
    dw3 = [*(cos(item) * ditem for item, ditem in zip(v, dv, strict=True))]
    w4, dw4 = put_jvp(v, dv, x, dx)
    b = [*w3, w4]
    db = [*dw3, dw4]
    w5 = [*zip(v, [y, x])]
    dw5 = [*zip(dv, [dy, dx])]
    w6, dw6 = put_jvp(v, dv, y, dy)
    c = [*w5, (w6, 1.0)]
    dc = [*dw5, (dw6, 0.0)]
    w7 = [*d.values()]
    dw7 = [*dd.values()]
    w8, dw8 = change_jvp()
    w9 = [*w7, w8]
    dw9 = [*dw7, dw8]
    w10 = [*reversed(v)]
    dw10 = [*reversed(dv)]
    w11, dw11 = put_jvp(v, dv, x, dx)
    w12 = [*w10, w11]
    dw12 = [*dw10, dw11]
    w13 = [*enumerate(v)]
    dw13 = [*((0.0, tangent) for tangent in dv)]
    w14, dw14 = put_jvp(v, dv, y, dy)
    return (
        (a, b, c, w9, w12, [*w13, (0, w14)]),
        (da, db, dc, dw9, dw12, [*dw13, (0.0, dw14)]),
    )
