# apply_jvp__g__t__kw: forward derivative of apply with respect to g, t, kw (fwdtrans 0.1.0)
def apply_jvp__g__t__kw(g, g_jvp, t, dt, *, dkw=None, **kw):
    if dkw is None:
        dkw = zero(kw)
    return g_jvp(t, dt, **interleaved(kw, dkw))


# model_jvp__t__k__n: forward derivative of model with respect to t, k, n (fwdtrans 0.1.0)
def model_jvp__t__k__n(t, dt, *, k=1.0, dk=0.0, n=2, dn=0.0):
    w1 = t ** n
    w2 = (w1 * log(t) if t or not n else 0.0) * dn
    return k * w1, w1 * dk + k * ((n * t ** (n - 1.0) if n else 0.0) * dt + w2)


# apply_jvp: forward derivative of apply with respect to g, t (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, t, dt, **kw):
    return g_jvp(t, dt, **interleaved(kw, zero(kw)))


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def scaled(t, k=2.0, *more, shift=0.0):
        return k * t + shift + sum(more)

    def scaled_jvp(t, dt, k=2.0, dk=0.0, *more, dmore=(), shift=0.0, dshift=0.0):
        return k * t + shift + sum(more), t * dk + k * dt + dshift + sum(dmore)

    scaled_jvp = by_pairs(scaled_jvp)
    h = scaled
    h_jvp = scaled_jvp
    w1, dw1 = apply_jvp__g__t__kw(model, model_jvp__t__k__n, x, dx, k=k, dkw={"k": dk})
    w2, dw2 = apply_jvp(model, model_jvp__t__k__n, x, dx, n=3)
    w3, dw3 = h_jvp(x, dx, k=k, dk=dk)
    w4, dw4 = h_jvp(x, dx, k, dk, x, dx, shift=k, dshift=dk)
    w5, dw5 = apply_jvp__g__t__kw(scaled, scaled_jvp, x, dx, shift=x, dkw={"shift": dx})
    return w1 + w2 + w3 + w4 + w5, dw1 + dw2 + dw3 + dw4 + dw5
