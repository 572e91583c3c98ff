# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def scale(v, k):
        for i in range(len(v)):
            v[i] = v[i] * k

    def scale_jvp(v, dv, k, dk):
        for i in range(len(v)):
            w1 = v[i]
            dv[i] = k * dv[i] + w1 * dk
            v[i] = w1 * k
        return None, None

    v = [a, b]
    dv = [da, db]
    scale_jvp(v, dv, b, db)
    scale_jvp(v, dv, a, da)
    w1 = v[0]
    w2 = v[1]
    return w1 + w2 * w1, (1.0 + w2) * dv[0] + w1 * dv[1]
