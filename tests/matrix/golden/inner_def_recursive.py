# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def power(n, x):
        return x if n == 0 else x * power(n - 1, x * a)

    def power_jvp(n, dn, x, dx):
        w1 = n == 0
        if w1:
            w2, dw2 = x, dx
        else:
            w3, dw3 = power_jvp(n - 1, 0.0, x * a, a * dx + x * da)
            w2, dw2 = x * w3, w3 * dx + x * dw3
        return w2, dw2

    return power_jvp(3, 0.0, b, db)
