# f_jvp: forward derivative of f with respect to cx, cy (fwdtrans 0.1.0)
def f_jvp(cx, dcx, cy, dcy):
    x = y = 0.0
    dx = dy = 0.0
    n = 0
    while True:
        r2 = x * x + y * y
        dr2 = 2.0 * (x * dx + y * dy)
        if not (r2 <= 4 and n < 7):
            break
        w1 = 2 * x
        w2 = 2.0 * y
        dx, dy = 2.0 * x * dx + dcx - w2 * dy, w2 * dx + w1 * dy + dcy
        x, y = x * x - y * y + cx, w1 * y + cy
        n += 1
    return n + r2, dr2
