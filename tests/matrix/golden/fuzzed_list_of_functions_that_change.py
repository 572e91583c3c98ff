# makers_jvp: forward derivative of makers with respect to v (fwdtrans 0.1.0)
def makers_jvp(v, dv):
    def put(z):
        v[0] = z * z

    def put_jvp(z, dz):
        dv[0] = 2.0 * z * dz
        v[0] = z * z
        return None, None

    def look(z):
        return v[0] * z

    def look_jvp(z, dz):
        w1 = v[0]
        return w1 * z, z * dv[0] + w1 * dz

    return [put, look], [put_jvp, look_jvp]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    (put, look), (put_jvp, look_jvp) = makers_jvp(v, dv)
    w1, dw1 = put_jvp(y, dy)
    a = w1
    if x > 0:
        w2, dw2 = look_jvp(x, dx)
    else:
        w2, dw2 = look_jvp(y, dy)
    b = w2
    db = dw2
    w3 = v[0]
    return w3 * b, b * dv[0] + w3 * db
