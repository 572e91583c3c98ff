# simpson_jvp__f__b__args: forward derivative of simpson with respect to f, b, args (fwdtrans 0.1.0)
def simpson_jvp__f__b__args(f, f_jvp, a, b, db, *args, dargs=(), n=8):
    h = (b - a) / n
    dh = db / n
    w1, dw1 = f_jvp(a, 0.0, *interleaved(args, dargs))
    w2, dw2 = f_jvp(b, db, *interleaved(args, dargs))
    s = w1 + w2
    ds = dw1 + dw2
    for i in range(1, n):
        w3 = 4 if i % 2 else 2
        w4, dw4 = f_jvp(a + i * h, i * dh, *interleaved(args, dargs))
        s += w3 * w4
        ds += w3 * dw4
    return s * h / 3, (h * ds + s * dh) / 3.0


# integrand_jvp: forward derivative of integrand with respect to t, k, c (fwdtrans 0.1.0)
def integrand_jvp(t, dt, k, dk, c, dc):
    w1 = t * t
    w2 = 1 + t
    w3 = c / w2
    return w1 * k + w3, 2.0 * k * t * dt + w1 * dk + (dc - w3 * dt) / w2


# f_jvp: forward derivative of f with respect to k, c, b (fwdtrans 0.1.0)
def f_jvp(k, dk, c, dc, b, db):
    return simpson_jvp__f__b__args(
        integrand, integrand_jvp, 0.0, b, db, k, c, dargs=(dk, dc)
    )
