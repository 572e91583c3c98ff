# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    out = []
    dout = []
    def put(x):
        out.append(x * a)

    def put_jvp(x, dx):
        dout.append(a * dx + x * da)
        out.append(x * a)
        return None, None

    g = put
    g_jvp = put_jvp
    h = g
    h_jvp = g_jvp
    g_jvp(b, db)
    h_jvp(a, da)
    w1, dw1 = h_jvp(a * b, b * da + a * db)
    y = w1
    w2 = out[0]
    w3 = out[1]
    return w2 * w3 + out[2], w3 * dout[0] + w2 * dout[1] + dout[2]
