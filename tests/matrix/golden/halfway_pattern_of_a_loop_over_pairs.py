# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [(y, x), (y,)]
    drows = [(dy, dx), (dy,)]
    t = 0.0
    dt = 0.0
    a = y
    da = dy
    try:
        w1 = [x, x * y]
        for i, ((a, da), ((p, q), (dp, dq))) in enumerate(
            zip(
                zip(w1, [dx, y * dx + x * dy], strict=True),
                zip(rows, drows, strict=True)
            )
        ):
            w2 = a * p
            t += w2 * q * i
            dt += i * (q * (p * da + a * dp) + w2 * dq)
    except ValueError:
        t += a * x
        dt += x * da + a * dx
    return t * a, a * dt + t * da
