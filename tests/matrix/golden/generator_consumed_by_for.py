# walk_jvp: forward derivative of walk with respect to x (fwdtrans 0.1.0)
def walk_jvp(x, dx, n):
    """Powers."""
    t = x
    dt = dx
    for i in range(n):
        yield t * i, i * dt  # the term
        dt = x * dt + t * dx
        t = t * x


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 0.0
    ds = 0.0
    for v, dv in walk_jvp(x, dx, 4):
        s += v
        ds += dv
    return s, ds
