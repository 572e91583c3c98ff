# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    best = math.inf
    dbest = 0.0
    for t, dt in zip(v, dv, strict=True):
        w1 = t * t
        dbest = 2.0 * t * dt if w1 < best else dbest
        best = min(best, w1)
    return best, dbest
