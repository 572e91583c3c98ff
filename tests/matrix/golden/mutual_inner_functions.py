# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def even(n, x):
        return x if n == 0 else odd(n - 1, x * a)

    def even_jvp(n, dn, x, dx):
        if n == 0:
            w1, dw1 = x, dx
        else:
            w1, dw1 = odd_jvp(n - 1, 0.0, x * a, a * dx + x * da)
        return w1, dw1

    def odd(n, x):
        return b if n == 0 else even(n - 1, x + b)

    def odd_jvp(n, dn, x, dx):
        if n == 0:
            w1, dw1 = b, db
        else:
            w1, dw1 = even_jvp(n - 1, 0.0, x + b, dx + db)
        return w1, dw1

    w1, dw1 = even_jvp(4, 0.0, b, db)
    w2, dw2 = odd_jvp(3, 0.0, a, da)
    return w1 + w2, dw1 + dw2
