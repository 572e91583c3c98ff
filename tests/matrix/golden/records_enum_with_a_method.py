# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    for p in Planet:
        w1, dw1 = method_jvp(p, "weight")(p, lasting(p), x, dx)
        total += w1 * y
        dtotal += y * dw1 + w1 * dy
    return total, dtotal
