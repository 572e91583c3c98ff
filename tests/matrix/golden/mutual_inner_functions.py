# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def even(n, x):
        return x if n == 0 else odd(n - 1, x * a)

    def even_jvp(n, dn, x, dx):
        w1 = n == 0
        if w1:
            w3, dw3 = x, dx
        else:
            w2, dw2 = odd_jvp(n - 1, 0.0, x * a, a * dx + x * da)
            w3, dw3 = w2, dw2
        return w3, dw3

    def odd(n, x):
        return b if n == 0 else even(n - 1, x + b)

    def odd_jvp(n, dn, x, dx):
        w1 = n == 0
        if w1:
            w3, dw3 = b, db
        else:
            w2, dw2 = even_jvp(n - 1, 0.0, x + b, dx + db)
            w3, dw3 = w2, dw2
        return w3, dw3

    w1, dw1 = even_jvp(4, 0.0, b, db)
    w2, dw2 = odd_jvp(3, 0.0, a, da)
    return w1 + w2, dw1 + dw2
