# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, d, key):
    y = x
    dy = dx
    with suppress(KeyError):
        y = x * x
        dy = 2.0 * x * dx
        w1 = d[key]
        y = y * w1
        dy = w1 * dy
    with suppress(ZeroDivisionError):
        w2 = x - 2
        y = y / w2
        dy = (dy - y * dx) / w2
    return y * 3, 3.0 * dy
