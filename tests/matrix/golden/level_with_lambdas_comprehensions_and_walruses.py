# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, t = 1.0, 2.0
    ds, dt = 0.0, 0.0
    def a(z):
        def b(w):
            nonlocal s
            s = sum([s * w * k for k in (1.0, 2.0, z)])
            return (lambda q: q * s)(w)
        def c(w):
            nonlocal t
            return (t := w * z) + t
        return b(y) + c(w=y)

    def a_jvp(z, dz):
        def b(w):
            nonlocal s
            s = sum([s * w * k for k in (1.0, 2.0, z)])
            return (lambda q: q * s)(w)

        def b_jvp(w, dw):
            nonlocal ds
            nonlocal s
            w1 = 1.0, 2.0, z
            w2 = sum([s * w * k for k in w1])
            ds = sum(
                [
                    k * s * dw + s * w * dk
                    for k, dk in zip(w1, (0.0, 0.0, dz), strict=True)
                ]
            )
            s = w2
            lambda_jvp = lambda q, dq: (q * s, s * dq + q * ds)
            return lambda_jvp(w, dw)

        def c(w):
            nonlocal t
            return (t := w * z) + t

        def c_jvp(w, dw):
            nonlocal dt
            nonlocal t
            t = w * z
            dt = z * dw + w * dz
            return t + t, 2.0 * dt

        w1, dw1 = b_jvp(y, dy)
        w2, dw2 = c_jvp(w=y, dw=dy)
        return w1 + w2, dw1 + dw2

    r, dr = a_jvp(x, dx)
    return (r, s, t), (dr, ds, dt)
