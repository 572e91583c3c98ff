# g_jvp_sent: forward derivative of g with respect to k (fwdtrans 0.1.0)
def g_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        w1, dw1 = yield t, dt
        w2 = math.hypot(w1, k)
        w3, dw3 = yield k, dk
        w4 = w2 + max(w3, t)
        dt = (w1 * dw1 + k * dk) / w2 + (dt if t > w3 else dw3)
        t = w4


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(g_jvp_sent(k, dk))
    next(h)
    next(dh)
    sent(h, dh, x, dx)
    w1 = x * 2
    a, da = sent(h, dh, w1, 2.0 * dx)
    sent(h, dh, k, dk)
    w2 = k * 3
    w3, dw3 = sent(h, dh, w2, 3.0 * dk)
    return a * w3, w3 * da + a * dw3
