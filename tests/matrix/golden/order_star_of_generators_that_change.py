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
    w3 = [*w2]
    dw3 = [*dw2]
    a = [*w1, *w3, *v]
    da = [*dw1, *dw3, *dv]
    w4 = [*v]
    dw4 = [*dv]
    w5, dw5 = unzip(steps_jvp())
    b = [*w4, sum(w5), *v]
    db = [*dw4, sum(dw5), *dv]
    w6 = v + v
    dw6 = dv + dv
    w7, dw7 = unzip(steps_jvp())
    c = (w6, list(w7), v + v)
    dc = dw6, list(dw7), dv + dv
    w8, dw8 = unzip(steps_jvp())
    w9 = [*w8]
    dw9 = [*dw8]
    w10, dw10 = put_jvp(v, dv, y, dy)
    w11, dw11 = unzip(steps_jvp())
    return (a, b, c, [*w9, w10, *w11]), (da, db, dc, [*dw9, dw10, *dw11])
