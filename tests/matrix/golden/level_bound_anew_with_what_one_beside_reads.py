# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    dy = 2.0 * y * dy
    y = y * y
    scale = lambda t: t * y
    scale_jvp = lambda t, dt: (t * y, y * dt + t * dy)
    try:
        def step(t):
            nonlocal x
            x = scale(x) + t

        def step_jvp(t, dt):
            nonlocal dx
            nonlocal x
            w1, dw1 = scale_jvp(x, dx)
            x = w1 + t
            dx = dw1
            return None, None

        step_jvp(1.0, 0.0)
    finally:
        v[0] = x
        dv[0] = dx
    return v[0], dv[0]
