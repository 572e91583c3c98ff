# use_jvp: forward derivative of use with respect to c (fwdtrans 0.1.0)
def use_jvp(c, dc):
    w1 = c.a
    w2 = c.b.c
    return w1 * w2, w2 * dc.a + w1 * dc.b.c


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(a=x, b=AttrDict(c=y * x), n=3)
    dp = dAttrDict(a=dx, b=dAttrDict(c=x * dy + y * dx), n=0.0)
    w1 = p.b.c
    dp.b.c = y * dp.b.c + w1 * dy
    p.b.c = w1 * y
    p.b['d'] = x
    dp.b['d'] = dx
    w2, dw2 = use_jvp(p, dp)
    w3 = p.b.d
    w4 = p.n
    return w2 + w3 * w4 + len(p), dw2 + w4 * dp.b.d + w3 * dp.n
