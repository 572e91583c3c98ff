# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    n = s = x
    dn = ds = dx
    def g(row):
        nonlocal n, s
        n, (s, _) = x * y, row

    def g_jvp(row, drow):
        nonlocal dn, ds
        nonlocal n, s
        w1 = x * y, row
        dw1 = y * dx + x * dy, drow
        n, w2 = w1
        dn, dw2 = dw1
        s, _ = w2
        ds, _ = dw2
        return None, None

    try:
        g_jvp((y,), (dy,))
    except ValueError:
        pass
    return n * s, s * dn + n * ds
