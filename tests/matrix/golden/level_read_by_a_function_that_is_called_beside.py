# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    k = x * y
    dk = y * dx + x * dy
    g = lambda t: k * t
    g_jvp = lambda t, dt: (k * t, t * dk + k * dt)
    def h(t):
        return g(t) + x

    def h_jvp(t, dt):
        w1, dw1 = g_jvp(t, dt)
        return w1 + x, dw1 + dx

    def u(t):
        def w(s):
            k = 3.0
            return h(s) * k
        return w(t * t)

    def u_jvp(t, dt):
        def w(s):
            k = 3.0
            return h(s) * k

        def w_jvp(s, ds):
            k = 3.0
            dk = 0.0
            w1, dw1 = h_jvp(s, ds)
            return w1 * k, k * dw1

        return w_jvp(t * t, 2.0 * t * dt)

    return u_jvp(y, dy)
