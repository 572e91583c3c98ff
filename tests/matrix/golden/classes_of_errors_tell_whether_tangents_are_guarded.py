# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    s = x
    ds = dx
    try:
        for i in range(n):
            s = sqrt(s + i)
            ds = 0.5 * ds / s
            if i == 3:
                raise Stop
    except Stop:
        s = s * 2
        ds = 2.0 * ds
    except (KeyError, IndexError, OSError, TypeError, AttributeError, StopIteration):
        s = 0.0
        ds = 0.0
    return s, ds
