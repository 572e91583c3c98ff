# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    w1 = [x, x * x]
    r, _ = yield from together(w1, [dx, 2.0 * x * dx])
    yield x if r is None else 0.0, dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = unzip(g_jvp(x, dx))
    return list(w1), list(dw1)
