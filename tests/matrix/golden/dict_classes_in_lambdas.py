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
    w2 = [p]
    w3 = [q.a for q in w2][0]
    w4 = y > 0
    w5 = p.a if w4 else p.b
    w6, dw6 = lambda_jvp()
    w7 = dw1 + [dq.a for q, dq in zip(w2, [dp], strict=True)][0]
    return w1 + w3 + w5 + w6, w7 + (dp.a if w4 else dp.b) + dw6
