# golden_jvp__f__lo__hi__args: forward derivative of golden with respect to f, lo, hi, args (fwdtrans 0.1.0)
def golden_jvp__f__lo__hi__args(
    f, f_jvp, lo, dlo, hi, dhi, args=(), dargs=None, tol=1e-3
):
    if dargs is None:
        dargs = zero(args)
    phi = (sqrt(5) - 1) / 2
    a, b = lo, hi
    da, db = dlo, dhi
    c, d = b - phi * (b - a), a + phi * (b - a)
    w1 = phi * (db - da)
    dc, dd = db - w1, da + w1
    w2, dw2 = f_jvp(c, dc, *interleaved(args, dargs))
    w3, dw3 = f_jvp(d, dd, *interleaved(args, dargs))
    fc, fd = w2, w3
    dfc, dfd = dw2, dw3
    while b - a > tol:
        if fc < fd:
            b, d, fd = d, c, fc
            db, dd, dfd = dd, dc, dfc
            c = b - phi * (b - a)
            dc = db - phi * (db - da)
            fc, dfc = f_jvp(c, dc, *interleaved(args, dargs))
        else:
            a, c, fc = c, d, fd
            da, dc, dfc = dc, dd, dfd
            d = a + phi * (b - a)
            dd = da + phi * (db - da)
            fd, dfd = f_jvp(d, dd, *interleaved(args, dargs))
    return f_jvp((a + b) / 2, 0.5 * (da + db), *interleaved(args, dargs))


# cost_jvp: forward derivative of cost with respect to x, p, q (fwdtrans 0.1.0)
def cost_jvp(x, dx, p, dp, q, dq):
    w1 = x - p
    w2 = w1 ** 2
    return w2 * q + x, 2.0 * q * w1 * (dx - dp) + w2 * dq + dx


# f_jvp: forward derivative of f with respect to p, q (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq):
    return golden_jvp__f__lo__hi__args(
        cost, cost_jvp, p - 1.0, dp, p + 2.0, dp, (p, q), (dp, dq)
    )
