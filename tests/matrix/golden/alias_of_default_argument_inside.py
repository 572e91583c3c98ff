# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    store = [0.0]
    dstore = [0.0]

    def put(v, into=store):
        into[0] += v
        return into

    def put_jvp(v, dv, into=store, dinto=dstore):
        into[0] += v
        dinto[0] += dv
        return into, dinto

    a, da = put_jvp(x, dx)
    put_jvp(y * y, 2.0 * y * dy)
    w1 = a[0]
    w2 = store[0]
    return w1 * w2, w2 * da[0] + w1 * dstore[0]
