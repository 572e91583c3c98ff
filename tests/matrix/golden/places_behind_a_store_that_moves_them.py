# store_jvp: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def store_jvp(*v, dv=()):
    self = Store.__new__(Store)
    dself = SimpleNamespace()
    self.v = [*v]
    dself.v = [*dv]
    self.d = {}
    dself.d = {}
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {0: x}
    dd = {0: dx}
    w1 = x * y
    w2 = y * dx + x * dy
    w3 = len(d)
    d[w3] = y
    dd[w3] = dy
    w4 = len(d)
    d[w4] = w1
    dd[w4] = w2
    v = [x, y, x * y, y * y]
    dv = [dx, dy, y * dx + x * dy, 2.0 * y * dy]
    w5 = y + 2
    w6 = y * x
    w7 = x * dy + y * dx
    w8 = int(v[0])
    v[w8] = w5
    dv[w8] = dy
    w9 = int(v[0])
    v[w9] = w6
    dv[w9] = w7
    w10 = v[1]
    w11 = w10 * x
    w12 = v[0]
    w13 = x * dv[1] + w10 * dx
    w14 = dv[0]
    w15 = v.index(max(v))
    v[w15] = w11
    dv[w15] = w13
    w16 = v.index(min(v))
    v[w16] = w12
    dv[w16] = w14
    s, ds = store_jvp(*v, dv=(*dv,))
    w17 = v[1]
    w18 = v[0]
    w19 = dv[1]
    w20 = dv[0]
    w21 = len(s.d)
    s.d[w21] = w17
    ds.d[w21] = w19
    w22 = len(s.d)
    s.d[w22] = w18
    ds.d[w22] = w20
    w23 = 2 * x
    w24 = 3 * y
    w25 = 2.0 * dx
    w26 = 3.0 * dy
    w27 = int(s.v[0] / 2)
    s.v[w27] = w23
    ds.v[w27] = w25
    w28 = int(s.v[0] / 2)
    s.v[w28] = w24
    ds.v[w28] = w26
    return (
        [*d.values(), *v, *s.v, *s.d.values()],
        [*dd.values(), *dv, *ds.v, *ds.d.values()],
    )
