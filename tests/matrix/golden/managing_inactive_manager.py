# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    with Log() as log:
        with section("abc") as n:
            z = x * y * n
            dz = n * (y * dx + x * dy)
            log.lines.append("z")
    w1 = len(log.lines)
    return z * w1, w1 * dz
