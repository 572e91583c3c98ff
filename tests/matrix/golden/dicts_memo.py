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
                w6, dw6 = a, da
            else:
                w2 = n == 1
                if w2:
                    w5, dw5 = b, db
                else:
                    w3, dw3 = fib_jvp(n - 1, 0.0)
                    w4, dw4 = fib_jvp(n - 2, 0.0)
                    w5, dw5 = w3 + w4 * a, dw3 + a * dw4 + w4 * da
                w6, dw6 = w5, dw5
            seen[n] = w6
            dseen[n] = dw6
        return seen[n], dseen[n]

    return fib_jvp(6, 0.0)
