# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def one(z):
        yield 0.7

    it = one(x)
    w1, dw1 = next(((w1, 0.0) for w1 in it), (y, dy))
    a = w1
    da = dw1
    w2, dw2 = next(((w2, 0.0) for w2 in it), (y, dy))
    b = w2
    db = dw2
    return a * x + b * b, x * da + a * dx + 2.0 * b * db
