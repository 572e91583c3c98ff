# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def gen(x, y):
        while True:
            yield x * b
            x, y = y, x + y

    def gen_jvp(x, dx, y, dy):
        while True:
            yield x * b, b * dx + x * db
            x, y = y, x + y
            dx, dy = dy, dx + dy

    g, dg = unzip(gen_jvp(a, da, b, db))
    first = next(g)
    dfirst = next(dg)
    w2, dw2 = [], []
    for _ in range(4):
        w1 = next(g)
        dw1 = next(dg)
        w2.append(w1 * first)
        dw2.append(first * dw1 + w1 * dfirst)
    return w2 + list(islice(g, 2)), dw2 + list(islice(dg, 2))
