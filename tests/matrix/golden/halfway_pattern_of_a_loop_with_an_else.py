# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [(x, (y, x)), (x * y, (y, y)), (y, (x,))]
    drows = [(dx, (dy, dx)), (y * dx + x * dy, (dy, dy)), (dy, (dx,))]
    t, a = 0.0, y
    dt, da = 0.0, dy
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            if a > 1.25:
                continue
            w3 = a * p
            t += w3 * q
            dt = q * (p * da + a * dp) + w3 * dq
            break
        else:
            t += 1.0
            dt = 0.0
    except ValueError:
        dt = a * dt + t * da
        t *= a
    return t * a + p, a * dt + t * da + dp
