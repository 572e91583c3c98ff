# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = iter([(x, (y, x)), (x * y, (y,)), (y, (x, x))])
    drows = iter([(dx, (dy, dx)), (y * dx + x * dy, (dy,)), (dy, (dx, dx))])
    t, a = 0.0, y
    dt, da = 0.0, dy
    for k in range(2):
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
            t += a * x
            dt += x * da + a * dx
    return t * a, a * dt + t * da
