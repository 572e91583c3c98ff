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

    p = functools.partial(inner, x)
    p_jvp = functools.partial(inner_jvp, x, dx)
    w1, dw1 = p_jvp()
    return w1 * c, c * dw1 + w1 * dc
