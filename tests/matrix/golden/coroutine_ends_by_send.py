# two_jvp_sent: forward derivative of two with respect to k (fwdtrans 0.1.0)
def two_jvp_sent(k, dk):
    a, da = yield k, dk
    w1 = a * k
    b, db = yield w1, k * da + a * dk
    return a * b, b * da + a * db


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(two_jvp_sent(k, dk))
    s = next(g)
    ds = next(dg)
    w1, dw1 = sent(g, dg, x, dx)
    s += w1
    ds += dw1
    try:
        w2 = x * x
        w3, dw3 = sent(g, dg, w2, 2.0 * x * dx)
        s += w3
        ds += dw3
    except StopIteration:
        ds *= 2.0
        s *= 2.0
    return s, ds
