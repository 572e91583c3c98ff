# marks_jvp: forward derivative of marks with respect to x (fwdtrans 0.1.0)
def marks_jvp(x, dx):
    yield 1.0, 0.0
    yield x, dx
    yield 2.0, 0.0


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = unzip(marks_jvp(x, dx))
    w2 = sum(w1)
    w3 = sum(counts(3))
    return w2 * w3 + x, w3 * sum(dw1) + dx
