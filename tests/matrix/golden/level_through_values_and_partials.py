# holder_go_jvp: forward derivative of go with respect to self, t (fwdtrans 0.1.0)
def holder_go_jvp(self, dself, t, dt):
    return dself.function(t, dt)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, t = x, x
    ds, dt = dx, dx
    def a(z):
        def b(w):
            nonlocal s
            s = w * z
            return w
        def c(w, q):
            nonlocal t
            t = w * q * t
        partial(c, z)(y)
        return Holder(b)

    def a_jvp(z, dz):
        def b(w):
            nonlocal s
            s = w * z
            return w

        def b_jvp(w, dw):
            nonlocal ds
            nonlocal s
            s = w * z
            ds = z * dw + w * dz
            return w, dw

        def c(w, q):
            nonlocal t
            t = w * q * t

        def c_jvp(w, dw, q, dq):
            nonlocal dt
            nonlocal t
            w1 = w * q
            dt = t * (q * dw + w * dq) + w1 * dt
            t = w1 * t
            return None, None

        w1 = partial(c, z)
        dw1 = partial(c_jvp, z, dz)
        dw1(y, dy)
        return Holder(b), SimpleNamespace(function=b_jvp)

    w1, dw1 = a_jvp(y, dy)
    r, dr = holder_go_jvp(w1, dw1, x, dx)
    return (r, s, t), (dr, ds, dt)
