# integrate_jvp: forward derivative of integrate with respect to f, a, b (fwdtrans 0.1.0)
def integrate_jvp(f, f_jvp, a, da, b, db, n=6):
    h = (b - a) / n
    dh = (db - da) / n
    s = 0.0
    ds = 0.0
    for i in range(n):
        w1 = i + 0.5
        w2, dw2 = f_jvp(a + w1 * h, da + w1 * dh)
        s += w2
        ds += dw2
    return s * h, h * ds + s * dh


# model_jvp__t__k: forward derivative of model with respect to t, k (fwdtrans 0.1.0)
def model_jvp__t__k(t, dt, k=2.0, dk=0.0):
    w1 = exp(-k * t)
    return w1 * t, w1 * (dt - t * (t * dk + k * dt))


# integrate_jvp__f__b: forward derivative of integrate with respect to f, b (fwdtrans 0.1.0)
def integrate_jvp__f__b(f, f_jvp, a, b, db, n=6):
    h = (b - a) / n
    dh = db / n
    s = 0.0
    ds = 0.0
    for i in range(n):
        w1 = i + 0.5
        w2, dw2 = f_jvp(a + w1 * h, w1 * dh)
        s += w2
        ds += dw2
    return s * h, h * ds + s * dh


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lambda_jvp(t, dt):
        w1 = a * t
        return sin(w1), cos(w1) * (t * da + a * dt)

    w1, dw1 = integrate_jvp(model, model_jvp__t__k, a, da, b, db)
    w2, dw2 = integrate_jvp__f__b(lambda t: sin(a * t), lambda_jvp, 0.0, b, db)
    w3, dw3 = integrate_jvp(sin, lambda x, dx: (sin(x), cos(x) * dx), a, da, b, db)
    return w1 + w2 + w3, dw1 + dw2 + dw3
