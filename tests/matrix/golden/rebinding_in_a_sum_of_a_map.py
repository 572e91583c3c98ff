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

    w2, dw2 = [], []
    for item, ditem in zip([1.0, x], [0.0, dx], strict=True):
        w1, dw1 = inner_jvp(item, ditem)
        w2.append(w1)
        dw2.append(dw1)
    w3 = sum(w2)
    return w3 * c, c * sum(dw2) + w3 * dc
