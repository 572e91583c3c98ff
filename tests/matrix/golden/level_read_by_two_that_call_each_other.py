# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = x * x, y * y
    dp, dq = 2.0 * x * dx, 2.0 * y * dy
    def even(n, t):
        return p * t if n == 0 else odd(n - 1, t + 1.0)

    def even_jvp(n, dn, t, dt):
        if n == 0:
            w1, dw1 = p * t, t * dp
        else:
            w1, dw1 = odd_jvp(n - 1, 0.0, t + 1.0, 0.0)
        return w1, dw1

    def odd(n, t):
        return q * t if n == 0 else even(n - 1, t * 2.0)

    def odd_jvp(n, dn, t, dt):
        if n == 0:
            w1, dw1 = q * t, t * dq
        else:
            w1, dw1 = even_jvp(n - 1, 0.0, t * 2.0, 0.0)
        return w1, dw1

    w1, dw1 = even_jvp(3, 0.0, 1.0, 0.0)
    w2, dw2 = odd_jvp(3, 0.0, 1.0, 0.0)
    return (w1, w2), (dw1, dw2)
