# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, n=8):
    def g(t):
        # the integrand
        return sin(a * t) / (1 + t * t)

    def g_jvp(t, dt):
        w1 = a * t
        w2 = 1 + t * t
        w3 = sin(w1) / w2
        # the integrand
        return w3, (cos(w1) * (t * da + a * dt) - 2.0 * w3 * t * dt) / w2

    h = b / n
    dh = db / n
    w1, dw1 = g_jvp(0.0, 0.0)
    w2, dw2 = g_jvp(b, db)
    total = (w1 + w2) / 2
    dtotal = 0.5 * (dw1 + dw2)
    for i in range(1, n):
        w3, dw3 = g_jvp(i * h, i * dh)
        total += w3
        dtotal += dw3
    return h * total, total * dh + h * dtotal
