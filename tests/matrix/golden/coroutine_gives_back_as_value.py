# run_jvp: forward derivative of run with respect to make, k (fwdtrans 0.1.0)
def run_jvp(make, make_jvp, k, dk):
    w1, dw1 = make_jvp(k, dk)
    r, dr = yield from together(w1, dw1)
    yield r, dr


# leaf_jvp: forward derivative of leaf with respect to k (fwdtrans 0.1.0)
def leaf_jvp(k, dk):
    yield k, dk
    return k * k, 2.0 * k * dk


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    def own(q):
        yield q
        return q * q * k

    def own_pairs(q, dq):
        yield q, dq
        w1 = q * q
        return w1 * k, 2.0 * k * q * dq + w1 * dk

    own_jvp = opening(own_pairs)
    w1, dw1 = unzip(run_jvp(leaf, opening(leaf_jvp), k, dk))
    w2 = list(w1)
    w3, dw3 = unzip(run_jvp(own, own_jvp, k, dk))
    return (w2, list(w3)), (list(dw1), list(dw3))
