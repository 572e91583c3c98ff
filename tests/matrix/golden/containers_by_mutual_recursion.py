# second_jvp__p__q: forward derivative of second with respect to p, q (fwdtrans 0.1.0)
def second_jvp__p__q(p, dp, q, dq, n):
    if n == 0:
        w1 = p[0]
        w2 = q[0]
        return w1 * w2, w2 * dp[0] + w1 * dq[0]
    return first_jvp__a__b(q, dq, p, dp, n - 1)


# first_jvp__a__b: forward derivative of first with respect to a, b (fwdtrans 0.1.0)
def first_jvp__a__b(a, da, b, db, n):
    b[0] = b[0] * 2.0
    db[0] = 2.0 * db[0]
    return second_jvp__p__q(b, db, a, da, n)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    return first_jvp__a__b(v, dv, v, dv, 3)
