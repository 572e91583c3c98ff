# gauss_jvp__t__mu__sigma: forward derivative of gauss with respect to t, mu, sigma (fwdtrans 0.1.0)
def gauss_jvp__t__mu__sigma(t, dt, mu, dmu, sigma=1.0, dsigma=0.0):
    w1 = (t - mu) / sigma
    w2 = math.exp(-w1 ** 2)
    return w2, 2.0 * w2 * w1 * (dmu + w1 * dsigma - dt) / sigma


# total_jvp: forward derivative of total with respect to fs, xs (fwdtrans 0.1.0)
def total_jvp(fs, dfs, xs, dxs):
    w1, dw1 = [], []
    for g, g_jvp in zip(fs, dfs, strict=True):
        for x, dx in zip(xs, dxs, strict=True):
            w2, dw2 = g_jvp(x, dx)
            w1.append(w2)
            dw1.append(dw2)
    return sum(w1), sum(dw1)


# curve_at_jvp: forward derivative of at with respect to self, x (fwdtrans 0.1.0)
def curve_at_jvp(self, dself, x, dx):
    return dself.g(x, dx)


# f_jvp: forward derivative of f with respect to mu, sigma (fwdtrans 0.1.0)
def f_jvp(mu, dmu, sigma, dsigma):
    g = partial(gauss, mu=mu)
    dg = partial(gauss_jvp__t__mu__sigma, mu=mu, dmu=dmu)
    h = partial(gauss, mu=0.5, sigma=sigma)
    dh = partial(gauss_jvp__t__mu__sigma, mu=0.5, dmu=0.0, sigma=sigma, dsigma=dsigma)
    c = Curve(partial(g, sigma=2.0))
    dc = SimpleNamespace(g=partial(dg, sigma=2.0, dsigma=0.0))
    w1, dw1 = total_jvp([g, h], [dg, dh], [0.1, 0.2 * mu], [0.0, 0.2 * dmu])
    w2, dw2 = curve_at_jvp(c, dc, sigma, dsigma)
    return w1 + w2, dw1 + dw2
