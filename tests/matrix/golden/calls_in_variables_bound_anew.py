# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = cos(a)
    dc = -sin(a) * da
    da = b * da + a * db
    a = a * b
    s = sin(a)
    w1 = cos(a)
    ds = w1 * da
    c = c + cos(a)
    dc = dc - s * da
    w2 = sin(a)
    t = w2 * c
    dt = c * w1 * da + w2 * dc
    ds = b * ds + s * db
    s = s * b
    w3 = sin(a)
    return t * s + w3 - w1, s * dt + t * ds + (w1 + w3) * da
