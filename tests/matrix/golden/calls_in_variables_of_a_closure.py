# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = cos(a)
    dc = -sin(a) * da
    def turn(z):
        nonlocal c
        c = c * z
        return z

    def turn_jvp(z, dz):
        nonlocal dc
        nonlocal c
        dc = z * dc + c * dz
        c = c * z
        return z, dz

    w1, dw1 = turn_jvp(b, db)
    s = w1 + sin(a)
    ds = dw1 + cos(a) * da
    t = cos(a)
    dt = -sin(a) * da
    w2 = sin(a)
    return s * c + t * w2, c * ds + s * dc + w2 * dt + t * cos(a) * da
