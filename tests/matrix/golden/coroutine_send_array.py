# smooth_jvp_sent: forward derivative of smooth with respect to k (fwdtrans 0.1.0)
def smooth_jvp_sent(k, dk):
    s = np.zeros(3)
    ds = zero(s)
    while True:
        v, dv = yield s, ds
        w1 = v - s
        s = s + k * w1
        ds = ds + w1 * dk + k * (dv - ds)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(smooth_jvp_sent(k, dk))
    next(g)
    next(dg)
    w1 = np.array([x, x * x, 1.0])
    dw1 = np.array([dx, 2.0 * x * dx, 0.0])
    a, da = sent(g, dg, w1, dw1)
    w2 = a * x
    b, db = sent(g, dg, w2, x * da + a * dx)
    return float(np.sum(a * b)), np.sum(b * da + a * db)
