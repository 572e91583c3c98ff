# scaled_jvp: forward derivative of scaled with respect to v, k (fwdtrans 0.1.0)
def scaled_jvp(v, dv, k, dk):
    old = v[0]
    dold = dv[0]
    dv[0] = k * dold + old * dk
    v[0] = old * k
    w1 = v[0]
    dw1 = dv[0]
    w2 = w1 * 2
    got = yield w2, 2.0 * dw1
    w3 = got or 0.0
    v[0] = old + w3
    dv[0] = dold + zero(w3)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    v = [x]
    dv = [dx]
    with contextmanager(scaled_jvp)(v, dv, k, dk) as (w, dw):
        w1 = v[0]
        s = w1 * w
        ds = w * dv[0] + w1 * dw
    return (s, v[0]), (ds, dv[0])
