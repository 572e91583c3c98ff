# bent_jvp: forward derivative of bent with respect to fn (fwdtrans 0.1.0)
def bent_jvp(fn, fn_jvp):
    def inner(p):
        return fn(p) * p

    def inner_jvp(p, dp):
        w1, dw1 = fn_jvp(p, dp)
        return w1 * p, p * dw1 + w1 * dp

    return inner, inner_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def h(z):
        nonlocal x
        x = y * z
        return z

    def h_jvp(z, dz):
        nonlocal dx
        nonlocal x
        x = y * z
        dx = z * dy + y * dz
        return z, dz

    h, h_jvp = bent_jvp(h, h_jvp)
    a = x
    da = dx
    b, db = h_jvp(x * y, y * dx + x * dy)
    return (a, b, x), (da, db, dx)
