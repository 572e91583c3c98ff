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
            w1 = n == 0
            if w1:
                w2, dw2 = a, da
            else:
                w3 = n == 1
                if w3:
                    w4, dw4 = b, db
                else:
                    w5, dw5 = fib_jvp(n - 1, 0.0)
                    w6, dw6 = fib_jvp(n - 2, 0.0)
                    w4, dw4 = w5 + w6 * a, dw5 + a * dw6 + w6 * da
                w2, dw2 = w4, dw4
            seen[n] = w2
            dseen[n] = dw2
        return seen[n], dseen[n]

    return fib_jvp(6, 0.0)
