# f_jvp: forward derivative of f with respect to xs, y (fwdtrans 0.1.0)
def f_jvp(xs, dxs, y, dy):
    centre = mean(xs)
    dcentre = fmean(dxs)
    w1, dw1 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        w1.append(x * x)
        dw1.append(2.0 * x * dx)
    spread = stdev(w1)
    dspread = covariance(w1, dw1) / spread
    z = [(x - centre) / spread for x in xs]
    dz = [
        (dx - dcentre - (x - centre) / spread * dspread) / spread
        for x, dx in zip(xs, dxs, strict=True)
    ]
    w2 = [y, 1.0, 3.0, 0.5]
    w3 = st.correlation(xs, w2)
    both = w3 + st.covariance(z, xs)
    w4 = covariance(xs, [dy, 0.0, 0.0, 0.0]) / (stdev(xs) * stdev(w2))
    w5 = w4 - w3 * covariance(w2, [dy, 0.0, 0.0, 0.0]) / variance(w2)
    w6 = covariance(dxs, w2) / (stdev(xs) * stdev(w2))
    w7 = w6 - w3 * covariance(xs, dxs) / variance(xs) + w5
    dboth = w7 + covariance(dz, xs) + covariance(z, dxs)
    w8 = st.pvariance(xs, y)
    w9 = st.pstdev(xs)
    w10 = st.variance(z)
    w11 = [0.5, y, 1.0, 2.0]
    w12 = st.fmean(z, w11)
    about = w8 + w9 + w10 + w12
    w13 = 2.0 * fmean([(x_ - y) * dx for x_, dx in zip(xs, dxs)])
    w14 = w13 + (1.0 - 1.0 / len(xs)) * covariance(xs, dxs) / w9
    w15 = w14 + 2.0 * covariance(z, dz) + fmean(dz, w11)
    w16 = 2.0 * fmean([x_ - y for x_ in xs]) * dy
    dabout = (
        w15
        + sum([(x_ - w12) * dv for x_, dv in zip(z, [0.0, dy, 0.0, 0.0])]) / sum(w11)
        - w16
    )
    w17 = st.geometric_mean(xs)
    w18 = st.harmonic_mean(xs)
    w19 = w18 * w18 * fmean([dx / (x_ * x_) for x_, dx in zip(xs, dxs)])
    w20 = w17 * fmean([dx / x_ for x_, dx in zip(xs, dxs)])
    return both * about + w17 + w18, about * dboth + both * dabout + w20 + w19
