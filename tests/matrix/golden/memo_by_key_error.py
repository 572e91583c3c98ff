# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    memo = {}
    dmemo = {}
    def fib(k):
        try:
            return memo[k]
        except KeyError:
            pass
        r = x * k if k < 2 else fib(k - 1) + fib(k - 2) * x
        memo[k] = r
        return r

    def fib_jvp(k, dk):
        try:
            return memo[k], dmemo[k]
        except KeyError:
            pass
        w1 = k < 2
        if w1:
            w2, dw2 = x * k, k * dx
        else:
            w3, dw3 = fib_jvp(k - 1, zero(k - 1))
            w4, dw4 = fib_jvp(k - 2, zero(k - 2))
            w2, dw2 = w3 + w4 * x, dw3 + x * dw4 + w4 * dx
        r = w2
        dr = dw2
        memo[k] = r
        dmemo[k] = dr
        return r, dr

    return fib_jvp(n, zero(n))
