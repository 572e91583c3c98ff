# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x * 2.0, y]
    dv = [2.0 * dx, dy]
    s = 1.0
    ds = 0.0
    for k, (o, do) in enumerate(zip(v, dv, strict=True)):
        def outer(z):
            def inner(t):
                nonlocal x, s
                x = o
                s = s * z + t
            inner(k)

        def outer_jvp(z, dz):
            def inner(t):
                nonlocal x, s
                x = o
                s = s * z + t

            def inner_jvp(t, dt):
                nonlocal ds, dx
                nonlocal x, s
                x = o
                dx = do
                ds = z * ds + s * dz
                s = s * z + t
                return None, None

            inner_jvp(k, 0.0)
            return None, None

        outer_jvp(y, dy)
    return (x, s), (dx, ds)
