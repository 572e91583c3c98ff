# walk_jvp: forward derivative of walk with respect to xs, out, k (fwdtrans 0.1.0)
def walk_jvp(xs, dxs, out, dout, k, dk):
    t = 0.0
    dt = 0.0
    for x, dx in zip(xs, dxs, strict=True):
        dout.append(k * dx + x * dk)
        out.append(x * k)
        t += x
        dt += dx
        yield t, dt
    xs[0] = t
    dxs[0] = dt
    return t, dt


# run_jvp: forward derivative of run with respect to xs, out, k (fwdtrans 0.1.0)
def run_jvp(xs, dxs, out, dout, k, dk):
    s, ds = yield from walk_jvp(xs, dxs, out, dout, k, dk)
    w1, dw1 = yield from walk_jvp(xs, dxs, out, dout, s, ds)
    s += w1
    ds += dw1
    out.append(s)
    dout.append(ds)


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    out = []
    dout = []
    n = 0.0
    dn = 0.0
    for v, dv in run_jvp(xs, dxs, out, dout, k, dk):
        w1 = len(out)
        n += v * w1
        dn += w1 * dv
    return (n, out), (dn, dout)
