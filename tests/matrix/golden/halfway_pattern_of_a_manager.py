# cm_jvp_guarded: forward derivative of cm with respect to x, y (fwdtrans 0.1.0)
def cm_jvp_guarded(x, dx, y, dy):
    yield (x, (y,)), (dx, (dy,))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = y
    da = dy
    p = x
    dp = dx
    try:
        w1 = x * y
        with contextmanager(cm_jvp_guarded)(w1, y * dx + x * dy, y, dy) as (w2, dw2):
            a, w3 = w2
            da, dw3 = dw2
            p, q = w3
            dp, _ = dw3
            return a * p, p * da + a * dp
    except ValueError:
        w4 = a * x
        return w4 * p, p * (x * da + a * dx) + w4 * dp
