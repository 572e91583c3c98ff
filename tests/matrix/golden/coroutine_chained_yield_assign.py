# g_jvp_sent: forward derivative of g with respect to k (fwdtrans 0.1.0)
def g_jvp_sent(k, dk):
    w1, dw1 = yield k, dk
    a = b = w1
    da = db = dw1
    w2 = a * b
    (c, d), (dc, dd) = yield w2, b * da + a * db
    e = [0.0]
    de = [0.0]
    w3 = c * d
    w4 = w3 * k
    e[0], de[0] = yield w4, k * (d * dc + c * dd) + w3 * dk
    w5 = e[0]
    yield w5 * a, a * de[0] + w5 * da


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(g_jvp_sent(k, dk))
    next(h)
    next(dh)
    p, dp = sent(h, dh, x, dx)
    w1 = x, p
    q, dq = sent(h, dh, w1, (dx, dp))
    w2 = q * x
    w3, dw3 = sent(h, dh, w2, x * dq + q * dx)
    return (p, q, w3), (dp, dq, dw3)
