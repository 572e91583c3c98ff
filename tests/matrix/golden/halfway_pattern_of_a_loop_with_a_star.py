# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [[x, [y, x], x], [x * y, [], y]]
    drows = [[dx, [dy, dx], dx], [y * dx + x * dy, [], dy]]
    a, q, t = y, [x], 0.0
    da, dq, dt = dy, [dx], 0.0
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2, w3 = w1
            da, dw2, dw3 = dw1
            p, *q = w2
            dp, *dq = dw2
            c = w3
            dc = dw3
            w4 = a * p
            w5 = sum(q)
            w6 = w4 * w5
            t += w6 * c
            dt += c * (w5 * (p * da + a * dp) + w4 * sum(dq)) + w6 * dc
    except ValueError:
        t += a * x + len(q)
        dt += x * da + a * dx
    return t * a, a * dt + t * da
