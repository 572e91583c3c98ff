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

    def run(fn, k):
        return fn(k) * c

    def run_jvp(fn, fn_jvp, k, dk):
        w1, dw1 = fn_jvp(k, 0.0)
        return w1 * c, c * dw1 + w1 * dc

    w1, dw1 = run_jvp(inner, inner_jvp, 2.0, 0.0)
    return w1 + c, dw1 + dc
