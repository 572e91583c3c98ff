# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(a=x, items=y)
    dp = dAttrDict(a=dx, items=dy)
    return p.a + p['items'], dp.a + dp['items']
