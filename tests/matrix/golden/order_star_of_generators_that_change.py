# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    def steps():
        for i in range(2):
            v[0] = v[0] * y
            yield v[0]

    def steps_jvp():
        for i in range(2):
            w1 = v[0]
            dv[0] = y * dv[0] + w1 * dy
            v[0] = w1 * y
            yield v[0], dv[0]

    w1 = [*v]
    dw1 = [*dv]
    w2, dw2 = unzip(steps_jvp())
    a = [*w1, *w2, *v]
    da = [*dw1, *[*dw2], *dv]
    w3 = [*v]
    dw3 = [*dv]
    w4, dw4 = unzip(steps_jvp())
    b = [*w3, sum(w4), *v]
    db = [*dw3, sum(dw4), *dv]
    w5 = v + v
    dw5 = dv + dv
    w6, dw6 = unzip(steps_jvp())
    c = (w5, list(w6), v + v)
    dc = dw5, list(dw6), dv + dv
    w7, dw7 = unzip(steps_jvp())
    w8 = [*w7]
    dw8 = [*dw7]
    w9, dw9 = put_jvp(v, dv, y, dy)
    w10, dw10 = unzip(steps_jvp())
    return (a, b, c, [*w8, w9, *w10]), (da, db, dc, [*dw8, dw9, *dw10])
