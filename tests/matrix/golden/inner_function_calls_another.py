# mean_jvp__g: forward derivative of mean with respect to g (fwdtrans 0.1.0)
def mean_jvp__g(g, g_jvp, n):
    w1, dw1 = [], []
    for i in range(n):
        w2, dw2 = g_jvp(i / n, 0.0)
        w1.append(w2)
        dw1.append(dw2)
    return sum(w1) / n, sum(dw1) / n


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def p(t):
        return a * t * t

    def p_jvp(t, dt):
        w1 = a * t
        return w1 * t, t * t * da + 2.0 * w1 * dt

    def q(t):
        if t > 0.5:
            return p(t) + 1
        return b

    def q_jvp(t, dt):
        if t > 0.5:
            w1, dw1 = p_jvp(t, dt)
            return w1 + 1, dw1
        return b, db

    return mean_jvp__g(q, q_jvp, 4)
