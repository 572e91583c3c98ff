# integrate_jvp: forward derivative of integrate with respect to g, a, b (fwdtrans 0.1.0)
def integrate_jvp(g, g_jvp, a, da, b, db, n=8):
    h = (b - a) / n
    dh = (db - da) / n
    w3, dw3 = [], []
    for i in range(n):
        w1 = i + 0.5
        w2, dw2 = g_jvp(a + w1 * h, da + w1 * dh)
        w3.append(w2)
        dw3.append(dw2)
    w4 = sum(w3)
    return h * w4, w4 * dh + h * sum(dw3)


# cube_jvp: forward derivative of cube with respect to t (fwdtrans 0.1.0)
def cube_jvp(t, dt):
    return t ** 3, 3.0 * t * t * dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = integrate_jvp(cube, cube_jvp, a, da, b, db)
    w2, dw2 = integrate_jvp(cos, lambda x, dx: (cos(x), -sin(x) * dx), a, da, b, db)
    return w1 + w2, dw1 + dw2
