# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    seen = {}
    dseen = {}
    def fib(n):
        if n not in seen:
            seen[n] = a if n == 0 else b if n == 1 else fib(n - 1) + fib(n - 2) * a
        return seen[n]

    def fib_jvp(n, dn):
        if n not in seen:
            if n == 0:
                w1, dw1 = a, da
            else:
                if n == 1:
                    w2, dw2 = b, db
                else:
                    w3, dw3 = fib_jvp(n - 1, 0.0)
                    w4, dw4 = fib_jvp(n - 2, 0.0)
                    w2, dw2 = w3 + w4 * a, dw3 + a * dw4 + w4 * da
                w1, dw1 = w2, dw2
            seen[n] = w1
            dseen[n] = dw1
        return seen[n], dseen[n]

    return fib_jvp(6, 0.0)
