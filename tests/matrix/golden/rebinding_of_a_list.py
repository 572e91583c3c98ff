# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    c = [3.0]
    dc = [0.0]
    def inner(z):
        nonlocal c
        c = [v * z, y]
        return y

    def inner_jvp(z, dz):
        nonlocal dc
        nonlocal c
        c = [v * z, y]
        dc = [z * dv, dy]
        return y, dy

    w1, dw1 = inner_jvp(1.0, 0.0)
    w2 = c[0]
    return w1 * w2 + c[1], w2 * dw1 + w1 * dc[0] + dc[1]
