# bent_jvp: forward derivative of bent with respect to fn (fwdtrans 0.1.0)
def bent_jvp(fn, fn_jvp):
    def inner(p):
        return fn(p)

    def inner_jvp(p, dp):
        return fn_jvp(p, dp)

    return inner, inner_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u = [x, y]
    du = [dx, dy]
    def store(z):
        u[0] = z

    def store_jvp(z, dz):
        u[0] = z
        du[0] = dz
        return None, None

    h = store
    h_jvp = store_jvp
    def again(z):
        return h(z * y)

    def again_jvp(z, dz):
        return h_jvp(z * y, y * dz + z * dy)

    again, again_jvp = bent_jvp(again, again_jvp)
    w1, dw1 = again_jvp(y, dy)
    a = w1
    return u, du
