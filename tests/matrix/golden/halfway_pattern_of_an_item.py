# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [[x, [y, x]], [x * y, y]]
    drows = [[dx, [dy, dx]], [y * dx + x * dy, dy]]
    a = y
    da = dy
    t = 0.0
    dt = 0.0
    for k in range(2):
        try:
            w1 = rows[k]
            dw1 = drows[k]
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            w3 = a * p
            t += w3 * q
            dt += q * (p * da + a * dp) + w3 * dq
        except TypeError:
            t += a * x
            dt += x * da + a * dx
    return t * a, a * dt + t * da
