# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, n=8):
    def g(t):
        # the integrand
        return sin(a * t) / (1 + t * t)

    h = b / n
    dh = db / n
    w1 = sin(a * 0.0) / (1 + 0.0 * 0.0)
    w2 = a * b
    w3 = 1 + b * b
    w4 = sin(w2) / w3
    total = (w1 + w4) / 2
    dtotal = 0.5 * (cos(w2) * (b * da + a * db) - 2.0 * w4 * b * db) / w3
    for i in range(1, n):
        w5 = i * h
        w6 = a * w5
        w7 = 1 + w5 * w5
        w8 = sin(w6) / w7
        total += w8
        dtotal += (cos(w6) * (w5 * da + a * i * dh) - 2.0 * w8 * w5 * i * dh) / w7
    return h * total, total * dh + h * dtotal
