# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n=6):
    @lru_cache(maxsize=None)
    def term(i):
        return x if i < 2 else term(i - 1) + x * term(i - 2)

    @remembered
    def term_jvp(i, di):
        if i < 2:
            w1, dw1 = x, dx
        else:
            w2, dw2 = term_jvp(i - 1, 0.0)
            w3, dw3 = term_jvp(i - 2, 0.0)
            w1, dw1 = w2 + x * w3, dw2 + w3 * dx + x * dw3
        return w1, dw1

    return term_jvp(n, 0.0)
