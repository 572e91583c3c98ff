# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# push_jvp: forward derivative of push with respect to v, z (fwdtrans 0.1.0)
def push_jvp(v, dv, z, dz):
    v.append(z)
    dv.append(dz)
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    def scaled(z):
        v[0] = z * y
        return z

    def scaled_jvp(z, dz):
        dv[0] = y * dz + z * dy
        v[0] = z * y
        return z, dz

    w1 = [*v]
    dw1 = [*dv]
    w2, dw2 = scaled_jvp(x, dx)
    a = (x, *w1, w2)
    da = (dx, *dw1, dw2)
    w3 = [*v]
    dw3 = [*dv]
    w4, dw4 = put_jvp(v, dv, y, dy)
    w5 = [*v]
    dw5 = [*dv]
    w6, dw6 = push_jvp(v, dv, x, dx)
    b = [*w3, w4, *w5, w6, *v]
    db = [*dw3, dw4, *dw5, dw6, *dv]
    w7 = [*v]
    dw7 = [*dv]
    w8 = v.pop()
    dw8 = dv.pop()
    c, *d = *w7, w8, *v
    dc, *dd = (*dw7, dw8, *dv)
    return (a, b, c, d, v), (da, db, dc, dd, dv)
