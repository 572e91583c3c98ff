# g_jvp_sent_guarded: forward derivative of g with respect to k (fwdtrans 0.1.0)
def g_jvp_sent_guarded(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        try:
            v, dv = yield t, dt
            w = math.sqrt(v)
            try:
                dw = 0.5 * dv / w
            except (ArithmeticError, ValueError):
                dw = nan
        except ValueError:
            t -= k
            dt -= dk
            continue
        t += w * k
        dt += k * dw + w * dk


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(g_jvp_sent_guarded(k, dk))
    next(h)
    next(dh)
    a, da = sent(h, dh, x, dx)
    b, db = sent(h, dh, -x, -dx)
    w1 = x * x
    w2, dw2 = sent(h, dh, w1, 2.0 * x * dx)
    return a * b + w2, b * da + a * db + dw2
