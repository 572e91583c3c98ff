# vec_from_polar_jvp__r__t: forward derivative of from_polar with respect to r, t (fwdtrans 0.1.0)
def vec_from_polar_jvp__r__t(cls, r, dr, t, dt):
    w1 = cos(t)
    w2 = sin(t)
    return (
        cls(r * w1, r * w2),
        SimpleNamespace(x=w1 * dr - r * w2 * dt, y=w2 * dr + r * w1 * dt),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    if a > b:
        v = Vec(a, b)
        dv = SimpleNamespace(x=da, y=db)
    else:
        v, dv = vec_from_polar_jvp__r__t(Vec, a, da, b, db)
    w1 = v.x
    w2 = v.y
    w3 = w1 * w2
    return w3 * a, a * (w2 * dv.x + w1 * dv.y) + w3 * da
