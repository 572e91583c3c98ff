# f_jvp: forward derivative of f with respect to x, y, rows (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, rows, drows):
    n = s = a = b = t = x
    dn = ds = da = db = dt = dx
    for row, drow in zip(rows, drows, strict=True):
        try:
            w1 = x * n, row
            dw1 = n * dx + x * dn, drow
            n, w2 = w1
            dn, dw2 = dw1
            s, t = w2
            ds, dt = dw2
        except ValueError:
            dn = y * dn + n * dy
            n *= y
        try:
            a = row
            da = drow
            b, _ = row
            db, _ = drow
        except ValueError:
            w3 = a[0]
            a = w3 * y
            da = y * da[0] + w3 * dy
    try:
        w4 = (x * y, rows[0]), n * x
        dw4 = (y * dx + x * dy, drows[0]), x * dn + n * dx
        w5, w6 = w4
        dw5, dw6 = dw4
        p, w7 = w5
        dp, dw7 = dw5
        q, _ = w7
        dq, _ = dw7
        r = w6
        dr = dw6
    except ValueError:
        q = r = p = s
        dq = dr = dp = ds
    w8 = p * q
    return (
        n + s * t + a * b + w8 * r,
        dn + t * ds + s * dt + b * da + a * db + r * (q * dp + p * dq) + w8 * dr,
    )
