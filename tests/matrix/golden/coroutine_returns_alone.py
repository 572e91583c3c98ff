# part_jvp: forward derivative of part with respect to z (fwdtrans 0.1.0)
def part_jvp(z, dz):
    for i in range(2):
        yield i, 0.0
    return z * z, 2.0 * z * dz


# bare_jvp: forward derivative of bare with respect to z (fwdtrans 0.1.0)
def bare_jvp(z, dz):
    yield None, None
    return z * 2, 2.0 * dz


# whole_jvp: forward derivative of whole with respect to z (fwdtrans 0.1.0)
def whole_jvp(z, dz):
    u, du = yield from part_jvp(z, dz)
    v, dv = yield from bare_jvp(u, du)
    it, dit = opened(bare_jvp(v, dv))
    next(it)
    next(dit)
    w, dw = yield from together(it, dit)
    w1, dw1 = opened(part_jvp(w, dw))
    g = [w1]
    dg = [dw1]
    w2 = g[0]
    s, ds = yield from together(w2, dg[0])
    return s, ds


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    out = []
    dout = []
    def run():
        out.append((yield from whole(x)))

    def run_jvp():
        w1, dw1 = yield from whole_jvp(x, dx)
        out.append(w1)
        dout.append(dw1)

    n = 0
    dn = 0.0
    for a, da in run_jvp():
        w1 = a is None
        n += 1 if w1 else a
        dn += 0.0 if w1 else da
    w2 = out[0]
    return w2 * n, n * dout[0] + w2 * dn
