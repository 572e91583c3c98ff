# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = m.cos(a)
    w1 = sin(a)
    dc = -w1 * da
    t = c * b
    dt = b * dc + c * db
    s = m.sin(a)
    ds = c * da
    u = m.cos(a) + t * s
    du = s * dt + t * ds - w1 * da
    for i in range(3):
        c = m.cos(b)
        s = m.sin(b)
        dc = -s * db
        ds = c * db
        b = c * s + u
        db = s * dc + c * ds + du
    return b * c + s, c * db + b * dc + ds
