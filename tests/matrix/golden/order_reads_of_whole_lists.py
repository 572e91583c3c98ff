# put_jvp: forward derivative of put with respect to v, z (fwdtrans 0.1.0)
def put_jvp(v, dv, z, dz):
    dv[0] = 2.0 * z * dz
    v[0] = z * z
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, w = [x, y], [1, 2]
    dv = [dx, dy]
    def change(z):
        w[0] = 5
        w.append(3)
        return put(v, z)

    def change_jvp(z, dz):
        w[0] = 5
        w.append(3)
        return put_jvp(v, dv, z, dz)

    w1 = v + v
    dw1 = dv + dv
    w2 = v * 2
    dw2 = dv * 2
    w3 = [*v]
    dw3 = [*dv]
    w4 = v[0]
    dw4 = dv[0]
    w5, dw5 = change_jvp(y, dy)
    a = (w1, w2, w3, {"k": w4}, w5)
    da = dw1, dw2, dw3, {"k": dw4}, dw5
    w6 = w == [1, 2]
    w7 = 3 in w
    w8 = not w
    w9 = f"{w}"
    w10 = len(w)
    w11 = set(w)
    w12, dw12 = change_jvp(x, dx)
    b = (w6, w7, w8, w9, w10, w11, w12)
    db = 0.0, 0.0, 0.0, None, 0.0, None, dw12
    w13 = v or [1.0]
    dw13 = dv if v else [0.0]
    w14 = w13[0]
    dw14 = dw13[0]
    w15 = 1.0 if w else 2.0
    w16 = f"{v}"
    w17, dw17 = change_jvp(y, dy)
    c = (w14, w15, w16, w17)
    dc = dw14, 0.0, None, dw17
    return (a, b, c), (da, db, dc)
