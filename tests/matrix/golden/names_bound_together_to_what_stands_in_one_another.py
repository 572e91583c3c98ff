# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = exp(x)
    a, b = w1, w1 * y
    da, db = w1 * dx, w1 * (y * dx + dy)
    w2 = a * b
    c, d = sin(w2), sin(w2)
    w3 = cos(w2) * (b * da + a * db)
    dc, dd = w3, w3
    dy, dx = w1 * dx, y * dx + x * dy
    y, x = w1, x * y
    return (a * b + c, d * x, y), (b * da + a * db + dc, x * dd + d * dx, dy)
