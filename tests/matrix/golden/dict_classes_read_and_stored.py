# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(k=x * y, m=y)
    dp = dAttrDict(k=y * dx + x * dy, m=dy)
    dp.z = 2.0 * x * dx
    p.z = x * x
    w1 = p.k
    w2 = p.m
    return w1 * w2 + p['z'] + p.z, w2 * dp.k + w1 * dp.m + dp['z'] + dp.z
