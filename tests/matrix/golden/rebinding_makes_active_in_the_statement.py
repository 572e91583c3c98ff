# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    def inner(z):
        nonlocal x
        x = v * 2
        return y

    def inner_jvp(z, dz):
        nonlocal dx
        nonlocal x
        x = v * 2
        dx = 2.0 * dv
        return y, dy

    w1, dw1 = inner_jvp(1, 0.0)
    return w1 * x, x * dw1 + w1 * dx
