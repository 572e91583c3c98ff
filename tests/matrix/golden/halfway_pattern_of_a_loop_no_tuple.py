# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [(x, (y, x)), (x * y, 3)]
    drows = [(dx, (dy, dx)), (y * dx + x * dy, 0.0)]
    t = 0.0
    dt = 0.0
    a = y
    da = dy
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            w3 = a * p
            t += w3 * q
            dt += q * (p * da + a * dp) + w3 * dq
    except TypeError:
        t += a * x + p
        dt += x * da + a * dx + dp
    return t * a, a * dt + t * da
