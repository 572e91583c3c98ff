# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    class Stop(Exception):
        pass

    s = x
    ds = dx
    try:
        for k in range(9):
            s = s * 1.5
            ds = 1.5 * ds
            if s > 9:
                raise Stop(f"{s:.2f}")
    except Stop:
        s = s / 2
        ds = 0.5 * ds
    return s, ds
