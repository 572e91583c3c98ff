# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def a(z):
        x = z * 2.0
        def b(w):
            nonlocal x
            x = x * w
        b(y)
        return x

    def a_jvp(z, dz):
        x = z * 2.0
        dx = 2.0 * dz
        def b(w):
            nonlocal x
            x = x * w

        def b_jvp(w, dw):
            nonlocal dx
            nonlocal x
            dx = w * dx + x * dw
            x = x * w
            return None, None

        b_jvp(y, dy)
        return x, dx

    r, dr = a_jvp(y, dy)
    return (r, x), (dr, dx)
