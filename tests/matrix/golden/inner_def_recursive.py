# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def power(n, x):
        return x if n == 0 else x * power(n - 1, x * a)

    def power_jvp(n, dn, x, dx):
        if n == 0:
            w1, dw1 = x, dx
        else:
            w2, dw2 = power_jvp(n - 1, 0.0, x * a, a * dx + x * da)
            w1, dw1 = x * w2, w2 * dx + x * dw2
        return w1, dw1

    return power_jvp(3, 0.0, b, db)
