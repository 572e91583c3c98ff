# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = x
    da = dx
    def go(rows):
        nonlocal a
        for a, (p, q) in rows:
            pass

    def go_jvp(rows, drows):
        nonlocal da
        nonlocal a
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            pass
        return None, None

    try:
        go_jvp([(x, (y, x)), (x * y, (y,))], [(dx, (dy, dx)), (y * dx + x * dy, (dy,))])
    except ValueError:
        return a * x, x * da + a * dx
    return a, da
