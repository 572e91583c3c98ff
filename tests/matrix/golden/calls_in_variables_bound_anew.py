# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = cos(a)
    dc = -sin(a) * da
    da = b * da + a * db
    a = a * b
    s = sin(a)
    ds = cos(a) * da
    c = c + cos(a)
    dc = dc - s * da
    w1 = sin(a)
    t = w1 * c
    dt = c * cos(a) * da + w1 * dc
    ds = b * ds + s * db
    s = s * b
    w2 = sin(a)
    w3 = cos(a)
    return t * s + w2 - w3, s * dt + t * ds + (w3 + w2) * da
