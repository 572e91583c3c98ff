# f_jvp: forward derivative of f with respect to v, k (fwdtrans 0.1.0)
def f_jvp(v, dv, k, dk):
    xs, dxs = [], []  # damped
    for x, dx in zip(v, dv, strict=True):
        if x > 0:
            w1 = k * x
            w2 = exp(w1)
            w3 = sin(w1)
            w4 = w2 * w3
            w5 = exp(-x)
            xs.append(w4 * w5)
            dxs.append(w5 * (w2 * (x * dk + k * dx) * (w3 + cos(w1)) - w4 * dx))
    by_place, dby_place = {}, {}
    for i, (x, dx) in enumerate(zip(v, dv, strict=True)):
        w6 = k * x
        w7 = exp(w6)
        w8 = sin(w6)
        w9 = w7 * w8 / k
        by_place[i] = w9
        dby_place[i] = (w7 * (x * dk + k * dx) * (w8 + cos(w6)) - w9 * dk) / k
    m, dm = [], []
    for k_, dk_ in zip((k, 2 * k), (dk, 2.0 * dk), strict=True):
        w10, dw10 = [], []
        for x, dx in zip(v, dv, strict=True):
            w11 = k_ * x
            w12 = exp(w11)
            w13 = sin(w11)
            w14 = w12 * w13 / k_
            w10.append(w14)
            dw10.append((w12 * (x * dk_ + k_ * dx) * (w13 + cos(w11)) - w14 * dk_) / k_)
        m.append(w10)
        dm.append(dw10)
    w15, dw15 = [], []
    for x, dx in zip(v, dv, strict=True):
        w16 = k * x
        w17 = exp(w16)
        w18 = sin(w16)
        w19 = w17 * w18 / x
        w15.append(w19)
        dw15.append((w17 * (x * dk + k * dx) * (w18 + cos(w16)) - w19 * dx) / x)
    total = sum(w15)
    dtotal = sum(dw15)
    w20 = xs[0]
    w21 = by_place[1]
    w22 = m[1][0]
    return (
        w20 * w21 + w22 * total,
        w21 * dxs[0] + w20 * dby_place[1] + total * dm[1][0] + w22 * dtotal,
    )
