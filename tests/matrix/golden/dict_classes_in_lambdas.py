# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(a=x, b=y)
    dp = dAttrDict(a=dx, b=dy)
    h = lambda q: q.a * p.b

    def h_jvp(q, dq):
        w1 = q.a
        w2 = p.b
        return w1 * w2, w2 * dq.a + w1 * dp.b

    lambda_jvp = lambda: (p.a, dp.a)
    w1, dw1 = h_jvp(p, dp)
    w2 = [q.a for q in [p]][0]
    w3 = y > 0
    w4 = p.a if w3 else p.b
    w5, dw5 = lambda_jvp()
    return w1 + w2 + w4 + w5, dw1 + [dp.a][0] + (dp.a if w3 else dp.b) + dw5
