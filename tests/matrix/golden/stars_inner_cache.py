# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n=6):
    @lru_cache(maxsize=None)
    def term(i):
        return x if i < 2 else term(i - 1) + x * term(i - 2)

    @remembered
    def term_jvp(i, di):
        w1 = i < 2
        if w1:
            w2, dw2 = x, dx
        else:
            w3, dw3 = term_jvp(i - 1, 0.0)
            w4, dw4 = term_jvp(i - 2, 0.0)
            w2, dw2 = w3 + x * w4, dw3 + w4 * dx + x * dw4
        return w2, dw2

    return term_jvp(n, 0.0)
