# total_jvp: forward derivative of total with respect to gen, x (fwdtrans 0.1.0)
def total_jvp(gen, gen_jvp, x, dx):
    w1, dw1 = gen_jvp(x, dx, 3, 0.0)
    w2 = sum(w1)
    dw2 = sum(dw1)
    w3, dw3 = map(list, gen_jvp(x, dx, 2, 0.0))
    w4 = max(w3)
    return w2 + w4, dw2 + dw3[w3.index(w4)]


# walk_jvp__x__n: forward derivative of walk with respect to x, n (fwdtrans 0.1.0)
def walk_jvp__x__n(x, dx, n, dn):
    for i in range(n):
        w1 = x ** i
        yield w1, (i * x ** (i - 1.0) if i else 0.0) * dx


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def scaled(y, n):
        for i in range(n):
            yield y * k ** i

    def scaled_pairs(y, dy, n, dn):
        for i in range(n):
            w1 = k ** i
            yield y * w1, w1 * dy + y * (i * k ** (i - 1.0) if i else 0.0) * dk

    scaled_jvp = unzipped(scaled_pairs)
    w1, dw1 = total_jvp(walk, unzipped(walk_jvp__x__n), x, dx)
    w2, dw2 = total_jvp(scaled, scaled_jvp, x, dx)
    w3, dw3 = scaled_jvp(k, dk, 2, 0.0)
    return w1 + w2 + sum(w3), dw1 + dw2 + sum(dw3)
