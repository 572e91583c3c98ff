# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    for key in "ab":
        w1, dw1 = companion(TABLE[key])(x * y, y * dx + x * dy)
        for v, dv in zip(w1, dw1, strict=True):
            total += v * v
            dtotal += 2.0 * v * dv
    return total, dtotal
