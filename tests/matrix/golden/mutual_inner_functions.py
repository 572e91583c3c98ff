# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def even(n, x):
        return x if n == 0 else odd(n - 1, x * a)

    def even_jvp(n, dn, x, dx):
        w1 = n == 0
        if w1:
            w2, dw2 = x, dx
        else:
            w3, dw3 = odd_jvp(n - 1, 0.0, x * a, a * dx + x * da)
            w2, dw2 = w3, dw3
        return w2, dw2

    def odd(n, x):
        return b if n == 0 else even(n - 1, x + b)

    def odd_jvp(n, dn, x, dx):
        w1 = n == 0
        if w1:
            w2, dw2 = b, db
        else:
            w3, dw3 = even_jvp(n - 1, 0.0, x + b, dx + db)
            w2, dw2 = w3, dw3
        return w2, dw2

    w1, dw1 = even_jvp(4, 0.0, b, db)
    w2, dw2 = odd_jvp(3, 0.0, a, da)
    return w1 + w2, dw1 + dw2
