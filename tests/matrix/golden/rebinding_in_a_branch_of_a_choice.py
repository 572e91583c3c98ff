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

    if x > 0:
        w3, dw3 = inner_jvp(1.0, 0.0)
    else:
        w3, dw3 = 0.0, 0.0
    t = w3
    dt = dw3
    if x > 0:
        w6, dw6 = inner_jvp(x, dx)
    else:
        w6, dw6 = 0.0, 0.0
    u = w6 * c
    du = c * dw6 + w6 * dc
    w7 = t * u
    return w7 * c, c * (u * dt + t * du) + w7 * dc
