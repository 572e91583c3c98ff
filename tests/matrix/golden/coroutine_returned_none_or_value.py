# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    yield x, dx
    if x > 2:
        return None, None
    if x > 1:
        return x * x, 2.0 * x * dx
    return None, None


# outer_jvp: forward derivative of outer with respect to x (fwdtrans 0.1.0)
def outer_jvp(x, dx):
    r, dr = yield from g_jvp(x, dx)
    w1 = r is None
    yield 0.0 if w1 else r, 0.0 if w1 else dr


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = unzip(outer_jvp(x, dx))
    w2 = list(w1)
    w3, dw3 = unzip(outer_jvp(3 * x, 3.0 * dx))
    w4 = list(w3)
    w5, dw5 = unzip(outer_jvp(x / 3, dx / 3.0))
    return (w2, w4, list(w5)), (list(dw1), list(dw3), list(dw5))
