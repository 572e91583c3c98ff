# logged_jvp__t_guarded: forward derivative of logged with respect to t (fwdtrans 0.1.0)
def logged_jvp__t_guarded(log, t, dt):
    log.append("called")
    return t * t, 2.0 * t * dt


# f_jvp: forward derivative of f with respect to a (fwdtrans 0.1.0)
def f_jvp(a, da, n):
    log = []
    try:
        w1 = CURVES[n] * 3.0
        w2, dw2 = logged_jvp__t_guarded(log, a, da)
        b = w1 + w2
        db = zero(w1) + dw2
    except ValueError:
        b = a * 0.5
        db = 0.5 * da
    w3 = len(log)
    return b * w3 + b, (w3 + 1.0) * db
