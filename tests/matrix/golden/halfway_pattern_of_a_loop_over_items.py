# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {1: (x, (y, x)), 2: (x * y, (y,))}
    dd = {1: (dx, (dy, dx)), 2: (y * dx + x * dy, (dy,))}
    t, a = 0.0, y
    dt, da = 0.0, dy
    try:
        for w1, dw1 in zip(d.items(), [(zero(key), dd[key]) for key in d], strict=True):
            k, w2 = w1
            _, dw2 = dw1
            a, w3 = w2
            da, dw3 = dw2
            p, q = w3
            dp, dq = dw3
            w4 = a * p
            t += w4 * q * k
            dt += k * (q * (p * da + a * dp) + w4 * dq)
    except ValueError:
        t += a * x * k
        dt += k * (x * da + a * dx)
    return t * a, a * dt + t * da
