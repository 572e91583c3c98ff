# walk_jvp__k: forward derivative of walk with respect to k (fwdtrans 0.1.0)
def walk_jvp__k(n, k, dk):
    if n == 0:
        yield k, dk
        return k * k, 2.0 * k * dk
    yield k * n, n * dk
    w1, dw1 = yield from walk_jvp__k(n - 1, k, dk)
    w2, dw2 = yield from walk_jvp__k(0, k * n, n * dk)
    return 2.0 * w1 + w2, 2.0 * dw1 + dw2


# out_jvp: forward derivative of out with respect to k (fwdtrans 0.1.0)
def out_jvp(k, dk):
    w1, dw1 = yield from walk_jvp__k(2, k, dk)
    yield w1 * k, k * dw1 + w1 * dk


# again_jvp: forward derivative of again with respect to k (fwdtrans 0.1.0)
def again_jvp(k, dk):
    w1, dw1 = (yield from out_jvp(k, dk)) or (None, None)
    return w1, None


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    w1, dw1 = unzip(out_jvp(k, dk))
    w2 = list(w1)
    w3, dw3 = opened(again_jvp(k, dk))
    return (w2, sum(w3)), (list(dw1), sum(dw3))
