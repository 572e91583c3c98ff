# integrate_jvp: forward derivative of integrate with respect to g, a, b (fwdtrans 0.1.0)
def integrate_jvp(g, g_jvp, a, da, b, db, n=8):
    h = (b - a) / n
    dh = (db - da) / n
    w1, dw1 = [], []
    for i in range(n):
        w2 = i + 0.5
        w3, dw3 = g_jvp(a + w2 * h, da + w2 * dh)
        w1.append(w3)
        dw1.append(dw3)
    w4 = sum(w1)
    return h * w4, w4 * dh + h * sum(dw1)


# cube_jvp: forward derivative of cube with respect to t (fwdtrans 0.1.0)
def cube_jvp(t, dt):
    return t ** 3, 3.0 * t * t * dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = integrate_jvp(cube, cube_jvp, a, da, b, db)
    w2, dw2 = integrate_jvp(cos, lambda x, dx: (cos(x), -sin(x) * dx), a, da, b, db)
    return w1 + w2, dw1 + dw2
