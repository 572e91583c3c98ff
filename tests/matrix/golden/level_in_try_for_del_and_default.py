# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, t, u = 1.0, x, x
    ds, dt, du = 0.0, dx, dx
    def a(z):
        def b(w=t):
            nonlocal s, t, u
            try:
                s = w * z
                raise ValueError
            except ValueError:
                s = s * w
            for t in [w, w * z]:
                pass
            del u
            u = w * z
        b()
        b(y)

    def a_jvp(z, dz):
        def b(w=t):
            nonlocal s, t, u
            try:
                s = w * z
                raise ValueError
            except ValueError:
                s = s * w
            for t in [w, w * z]:
                pass
            del u
            u = w * z

        def b_jvp(w=t, dw=dt):
            nonlocal ds, dt, du
            nonlocal s, t, u
            try:
                s = w * z
                ds = z * dw + w * dz
                raise ValueError
            except ValueError:
                ds = w * ds + s * dw
                s = s * w
            w1 = [w, w * z]
            for t, dt in zip(w1, [dw, z * dw + w * dz], strict=True):
                pass
            del u
            u = w * z
            du = z * dw + w * dz
            return None, None

        b_jvp()
        b_jvp(y, dy)
        return None, None

    a_jvp(y, dy)
    return (s, t, u), (ds, dt, du)
