# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    c = 3.0
    dc = 0.0
    def inner(z):
        nonlocal c
        c = v * z
        return y

    def inner_jvp(z, dz):
        nonlocal dc
        nonlocal c
        c = v * z
        dc = z * dv + v * dz
        return y, dy

    def other(w):
        return inner(w) * c

    def other_jvp(w, dw):
        w1, dw1 = inner_jvp(w, dw)
        return w1 * c, c * dw1 + w1 * dc

    w1, dw1 = other_jvp(2.0, 0.0)
    w2, dw2 = other_jvp(x, dx)
    return w1 + w2 * c, dw1 + c * dw2 + w2 * dc
