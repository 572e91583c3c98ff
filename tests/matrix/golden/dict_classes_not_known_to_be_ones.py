# g_jvp: forward derivative of g with respect to p (fwdtrans 0.1.0)
def g_jvp(p, dp):
    return p.a * 2, 2.0 * dp.a


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    l = [x, AttrDict(a=y)]
    dl = [dx, dAttrDict(a=dy)]
    return g_jvp(l[1], dl[1])
