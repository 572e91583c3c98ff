# spread_jvp: forward derivative of spread with respect to v (fwdtrans 0.1.0)
def spread_jvp(*v, dv=()):
    return sum(v), sum(dv)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, k=0):
    LOG.clear()
    w1 = ALL[k]
    w2 = W(1.0).pair()
    a, da = companion(w1)(w2, zero(w2), x, dx)
    w3 = ALL[1]
    w4 = W(2.0).pair()
    w5, dw5 = companion(w3)(w4, zero(w4), y, dy)
    w6 = ALL[k]
    w7 = W(3.0).pair()
    w8, dw8 = companion(w6)(v=w7, dv=zero(w7), x=x * y, dx=y * dx + x * dy)
    b = w5 * w8
    db = w8 * dw5 + w5 * dw8
    w9 = W(1.0).pair()
    c, dc = spread_jvp(*w9, x, dv=(*zero(w9), dx))
    d, dd = [], []
    for i in range(2):
        w10 = ALL[i]
        w11 = W(1.0).pair()
        w12, dw12 = companion(w10)(w11, zero(w11), x, dx)
        d.append(w12)
        dd.append(dw12)

    def lambda_jvp(p, dp, q, dq):
        w1 = ALL[q]
        w2 = p.pair()
        w3, dw3 = companion(w1)(w2, zero(w2), x, dx)
        return w3, dw3

    w13 = sum(d)
    dw13 = sum(dd)
    w14 = W(0.5)
    w15, dw15 = lambda_jvp(w14, zero(w14), 0, 0.0)
    return a + b + c + w13 + w15 + 100.0 * len(LOG), da + db + dc + dw13 + dw15
