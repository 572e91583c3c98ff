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
    w2 = x > 0
    if w2:
        w3, dw3 = look_jvp(x, dx)
        w4, dw4 = w3, dw3
    else:
        w5, dw5 = look_jvp(y, dy)
        w4, dw4 = w5, dw5
    b = w4
    db = dw4
    w6 = v[0]
    return w6 * b, b * dv[0] + w6 * db
