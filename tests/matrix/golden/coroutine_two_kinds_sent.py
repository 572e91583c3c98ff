# num_jvp_sent: forward derivative of num (fwdtrans 0.1.0)
def num_jvp_sent():
    t = 0.0
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t += v * v
        dt += 2.0 * v * dv


# pair_jvp_sent: forward derivative of pair with respect to k (fwdtrans 0.1.0)
def pair_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        (a, b), (da, db) = yield t, dt
        w1 = a * b
        t += w1 * k
        dt += k * (b * da + a * db) + w1 * dk


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    n, dn = coupled(num_jvp_sent())
    next(n)
    next(dn)
    p, dp = coupled(pair_jvp_sent(k, dk))
    next(p)
    next(dp)
    w1, dw1 = sent(n, dn, x, dx)
    w2 = x, k
    w3, dw3 = sent(p, dp, w2, (dx, dk))
    w4, dw4 = sent(n, dn, k, dk)
    w5 = w4, 1.0
    w6, dw6 = sent(p, dp, w5, (dw4, 0.0))
    return w1 * w3 + w6, w3 * dw1 + w1 * dw3 + dw6
