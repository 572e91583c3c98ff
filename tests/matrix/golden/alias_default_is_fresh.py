# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx, out=None):
    dout = zero(out)
    if out is None:
        out = []
        dout = []
    dout.append(2.0 * x * dx)
    out.append(x * x)
    return out, dout


# g_jvp__x__out: forward derivative of g with respect to x, out (fwdtrans 0.1.0)
def g_jvp__x__out(x, dx, out=None, dout=None):
    if dout is None:
        dout = zero(out)
    if out is None:
        out = []
    dout.append(2.0 * x * dx)
    out.append(x * x)
    return out, dout


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a, da = g_jvp(x, dx)
    b, db = g_jvp__x__out(x + 1, dx, a, da)
    w1 = a[0]
    w2 = b[1]
    return w1 * w2, w2 * da[0] + w1 * db[1]
