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
        if k < 2:
            w1, dw1 = x * k, k * dx
        else:
            w2, dw2 = fib_jvp(k - 1, zero(k - 1))
            w3, dw3 = fib_jvp(k - 2, zero(k - 2))
            w1, dw1 = w2 + w3 * x, dw2 + x * dw3 + w3 * dx
        r = w1
        dr = dw1
        memo[k] = r
        dmemo[k] = dr
        return r, dr

    return fib_jvp(n, zero(n))
