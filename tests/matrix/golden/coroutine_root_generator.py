# walk_jvp__k: forward derivative of walk with respect to k (fwdtrans 0.1.0)
def walk_jvp__k(n, k, dk):
    if n == 0:
        return k, dk
    yield k * n, n * dk
    w1, dw1 = yield from walk_jvp__k(n - 1, k * 0.5, 0.5 * dk)
    return w1 * k, k * dw1 + w1 * dk


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    def g():
        r = yield from walk(3, k)
        yield r

    def g_jvp():
        r, dr = yield from walk_jvp__k(3, k, dk)
        yield r, dr

    w1, dw1 = unzip(g_jvp())
    return list(w1), list(dw1)
