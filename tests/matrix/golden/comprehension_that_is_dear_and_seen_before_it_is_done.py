# f_jvp: forward derivative of f with respect to v, k (fwdtrans 0.1.0)
def f_jvp(v, dv, k, dk):
    w1, dw1 = [], []
    for x, dx in zip(v, dv, strict=True):
        w2 = k * x
        w3 = exp(w2)
        w4 = sin(w2)
        w5 = w3 * w4
        w6 = exp(-x)
        w1.append(w5 * w6)
        dw1.append(w6 * (w3 * (x * dk + k * dx) * (w4 + cos(w2)) - w5 * dx))
    v = w1
    dv = dw1
    w = [k]
    dw = [dk]
    g = lambda: w[0] * k

    def g_jvp():
        w2 = w[0]
        return w2 * k, k * dw[0] + w2 * dk

    try:
        w7, dw7 = [], []
        for x, dx in zip(v, dv, strict=True):
            w8 = k * x
            w9 = exp(w8)
            w10 = sin(w8)
            w11 = w9 * w10
            w12 = exp(-x)
            w13 = x - v[0]
            w14 = w11 * w12 / w13
            w7.append(w14)
            dw7.append(
                (
                    w12 * (w9 * (x * dk + k * dx) * (w10 + cos(w8)) - w11 * dx)
                    - w14 * (dx - dv[0])
                )
                / w13
            )
        w = w7
        dw = dw7
    except ZeroDivisionError:
        w15, dw15 = [], []
        for x, dx in zip(v, dv, strict=True):
            w16 = w[0]
            w17 = k * x
            w18 = exp(w17)
            w19 = sin(w17)
            w20 = w18 * w19
            w21, dw21 = g_jvp()
            w15.append(w16 + w20 * w21)
            dw15.append(
                dw[0] + w21 * w18 * (x * dk + k * dx) * (w19 + cos(w17)) + w20 * dw21
            )
        w = w15
        dw = dw15
    w22 = sum(w)
    w23 = w[0]
    return w22 + w23 * k, sum(dw) + k * dw[0] + w23 * dk
