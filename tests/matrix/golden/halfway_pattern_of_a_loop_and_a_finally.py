# g_jvp_guarded: forward derivative of g with respect to rows, out (fwdtrans 0.1.0)
def g_jvp_guarded(rows, drows, out, dout):
    a = 1.0
    da = 0.0
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            w3 = a * p
            dout.append(q * (p * da + a * dp) + w3 * dq)
            out.append(w3 * q)
    finally:
        out.append(a)
        dout.append(da)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    out = []
    dout = []
    try:
        g_jvp_guarded(
            [(x, (y, x)), (x * y, (y,))],
            [(dx, (dy, dx)), (y * dx + x * dy, (dy,))],
            out,
            dout
        )
    except ValueError:
        out.append(x)
        dout.append(dx)
    w1 = sum(out)
    w2 = out[1]
    return w1 * w2, w2 * sum(dout) + w1 * dout[1]
