# h_jvp: forward derivative of h with respect to rows, a (fwdtrans 0.1.0)
def h_jvp(rows, drows, a, da):
    t = 0.0
    dt = 0.0
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            w3 = a * p
            t += w3 * q
            dt += q * (p * da + a * dp) + w3 * dq
    except ValueError:
        t += a
        dt += da
    return (t, a), (dt, da)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (t, a), (dt, da) = h_jvp(
        [(x, (y, x)), (x * y, (y,))], [(dx, (dy, dx)), (y * dx + x * dy, (dy,))], y, dy
    )
    return t * a, a * dt + t * da
