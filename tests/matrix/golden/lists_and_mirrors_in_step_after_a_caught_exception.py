# update_jvp__v__w_guarded: forward derivative of update with respect to v, w (fwdtrans 0.1.0)
def update_jvp__v__w_guarded(v, dv, w, dw, k):
    w1 = v[0]
    w2 = w[k]
    v[0] = w1 * w2
    dv[0] = w2 * dv[0] + w1 * dw[k]
    w3 = v[0]
    w4 = w[0]
    w5 = w3 / w4
    v[1] = w5
    dv[1] = (dv[0] - w5 * dw[0]) / w4
    w6 = v[0] // w[k - 1]
    dv[0] = 0.0
    v[0] //= w[k - 1]
    w7 = v[0]
    w8 = v[1]
    v[k] = w7 * w8
    dv[k] = w8 * dv[0] + w7 * dv[1]
    return None, None


# f_jvp__v__w: forward derivative of f with respect to v, w (fwdtrans 0.1.0)
def f_jvp__v__w(v, dv, w, dw, k):
    try:
        update_jvp__v__w_guarded(v, dv, w, dw, k)
    except (ZeroDivisionError, IndexError) as e:
        w1 = v[0]
        w2 = v[1]
        w3 = type(e).__name__
        return (w1 * w2 + w1, w3), ((w2 + 1.0) * dv[0] + w1 * dv[1], lasting(w3))
    return (v[0] - v[1], ""), (dv[0] - dv[1], None)
