# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = a > 1
    g = sin if w1 else cos
    g_jvp = (
        (lambda x, dx: (sin(x), cos(x) * dx))
        if w1
        else lambda x, dx: (cos(x), -sin(x) * dx)
    )
    w2 = b > 5
    h = (lambda x: x * a) if w2 else (lambda x: x / a)
    h_jvp = (
        (lambda x, dx: (x * a, a * dx + x * da))
        if w2
        else lambda x, dx: (x / a, (dx - x / a * da) / a)
    )
    w3, dw3 = g_jvp(b, db)
    w4, dw4 = h_jvp(b, db)
    return w3 * w4, w4 * dw3 + w3 * dw4
