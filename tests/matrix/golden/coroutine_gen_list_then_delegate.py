# leaf_jvp: forward derivative of leaf with respect to k (fwdtrans 0.1.0)
def leaf_jvp(k, dk):
    yield k, dk
    return k * k, 2.0 * k * dk


# run_jvp: forward derivative of run with respect to k (fwdtrans 0.1.0)
def run_jvp(k, dk):
    w1, dw1 = opened(leaf_jvp(k, dk))
    w2, dw2 = opened(leaf_jvp(2 * k, 2.0 * dk))
    gs = [w1, w2]
    dgs = [dw1, dw2]
    s = 0.0
    ds = 0.0
    for g, dg in zip(gs, dgs, strict=True):
        w3, dw3 = yield from together(g, dg)
        s += w3
        ds += dw3
    yield s, ds


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    w1, dw1 = unzip(run_jvp(k, dk))
    return list(w1), list(dw1)
