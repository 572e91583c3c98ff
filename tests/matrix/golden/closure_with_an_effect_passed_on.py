# each_jvp: forward derivative of each with respect to g, xs (fwdtrans 0.1.0)
def each_jvp(g, g_jvp, xs, dxs):
    for x, dx in zip(xs, dxs, strict=True):
        g_jvp(x, dx)
    return None, None


# outer_jvp: forward derivative of outer with respect to g, xs (fwdtrans 0.1.0)
def outer_jvp(g, dg, xs, dxs):
    each_jvp(g, dg, xs, dxs)
    return None, None


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    out = []
    dout = []

    def lambda_jvp(x, dx):
        w1 = out.append(x * a)
        dw1 = dout.append(a * dx + x * da)
        return w1, None

    each_jvp(lambda x: out.append(x * a), lambda_jvp, [a, b], [da, db])
    def put(x):
        out[0] += x * b

    def put_jvp(x, dx):
        dout[0] += b * dx + x * db
        out[0] += x * b
        return None, None

    outer_jvp(put, put_jvp, (a, b), (da, db))
    w1 = out[0]
    w2 = out[1]
    return w1 * w2, w2 * dout[0] + w1 * dout[1]
