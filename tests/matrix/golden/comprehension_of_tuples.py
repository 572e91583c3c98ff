# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    p = [(t, t * t) for t in v]
    dp = [(dt, 2.0 * t * dt) for t, dt in zip(v, dv, strict=True)]
    w1 = p[0][1]
    w2 = p[1][0]
    return w1 * w2, w2 * dp[0][1] + w1 * dp[1][0]
