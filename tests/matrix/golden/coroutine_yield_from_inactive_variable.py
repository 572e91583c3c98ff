# outer_jvp: forward derivative of outer with respect to k (fwdtrans 0.1.0)
def outer_jvp(k, dk):
    g = inner(3)
    r, _ = yield from at_rest(g)
    w1 = len(r)
    yield k * w1, w1 * dk


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    h, dh = opened(outer_jvp(k, dk))
    s = next(h)
    ds = next(dh)
    w1, dw1 = sent(h, dh, 4, 0.0)
    s += w1
    ds += dw1
    w2, dw2 = sent(h, dh, 5, 0.0)
    s += w2
    ds += dw2
    w3, dw3 = sent(h, dh, 1, 0.0)
    return s * k + w3, k * ds + s * dk + dw3
