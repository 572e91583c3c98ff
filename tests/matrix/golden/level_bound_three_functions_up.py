# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def a(z):
        before = x
        def b(w):
            def c(t):
                nonlocal x
                x = x * t * w
            c(z)
        b(y)
        return before + x

    def a_jvp(z, dz):
        before = x
        dbefore = dx
        def b(w):
            def c(t):
                nonlocal x
                x = x * t * w
            c(z)

        def b_jvp(w, dw):
            def c(t):
                nonlocal x
                x = x * t * w

            def c_jvp(t, dt):
                nonlocal dx
                nonlocal x
                w1 = x * t
                dx = w * (t * dx + x * dt) + w1 * dw
                x = w1 * w
                return None, None

            c_jvp(z, dz)
            return None, None

        b_jvp(y, dy)
        return before + x, dbefore + dx

    r, dr = a_jvp(y * 2.0, 2.0 * dy)
    return (r, x), (dr, dx)
