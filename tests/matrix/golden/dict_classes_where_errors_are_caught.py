# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(a=x)
    dp = dAttrDict(a=dx)
    try:
        t = p.b
        dt = dp.b
    except KeyError:
        w1 = p.a
        t = w1 * y
        dt = y * dp.a + w1 * dy
    return t, dt
