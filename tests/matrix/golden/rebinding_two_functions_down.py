# run_jvp: forward derivative of run with respect to fn, a (fwdtrans 0.1.0)
def run_jvp(fn, fn_jvp, *a, da=()):
    return fn_jvp(*interleaved(a, da))


# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    c = 3.0
    dc = 0.0
    def inner(z):
        nonlocal c
        c = v * z
        return z

    def inner_jvp(z, dz):
        nonlocal dc
        nonlocal c
        c = v * z
        dc = z * dv + v * dz
        return z, dz

    def mid(z):
        return inner(z) + 1

    def mid_jvp(z, dz):
        w1, dw1 = inner_jvp(z, dz)
        return w1 + 1, dw1

    def top(z):
        return mid(z) * 2

    def top_jvp(z, dz):
        w1, dw1 = mid_jvp(z, dz)
        return w1 * 2, 2.0 * dw1

    w1, dw1 = top_jvp(x, dx)
    t = w1 * c
    dt = c * dw1 + w1 * dc
    w2, dw2 = run_jvp(top, top_jvp, y, da=(dy,))
    return w2 * c + t, c * dw2 + w2 * dc + dt
