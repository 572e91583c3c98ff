# read_jvp: forward derivative of read with respect to c, y (fwdtrans 0.1.0)
def read_jvp(c, dc, y, dy):
    w1 = c.extra
    return w1 * y + c.base, y * dc.extra + w1 * dy + dc.base


# deeper_jvp: forward derivative of deeper with respect to c, y (fwdtrans 0.1.0)
def deeper_jvp(c, dc, y, dy):
    c.base = c.base * 2
    dc.base = 2.0 * dc.base
    return read_jvp(c, dc, y, dy)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c = SimpleNamespace(base=y)
    dc = SimpleNamespace_(base=dy)
    companion(T["a"])(c, dc, x, dx)
    t, dt = deeper_jvp(c, dc, y, dy)
    companion(T["b"])(c, dc, t, dt)
    w1, dw1 = read_jvp(c, dc, y, dy)
    return w1 + t, dw1 + dt
