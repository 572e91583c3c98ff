# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    def inner(z):
        nonlocal x
        x = v * z
        return y

    def inner_jvp(z, dz):
        nonlocal dx
        nonlocal x
        x = v * z
        dx = z * dv
        return y, dy

    s = 0.0
    ds = 0.0
    while True:
        w1, dw1 = inner_jvp(2, 0.0)
        if not (w1 * x < 50 and s < 3):
            break
        s += x
        ds += dx
        y += 1
    return s * x + y, x * ds + s * dx + dy
