# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    memo = {0: 1.0, 1: x}
    dmemo = {0: 0.0, 1: dx}

    def t(n):
        if n not in memo:
            memo[n] = 2.0 * x * t(n - 1) - t(n - 2)
        return memo[n]

    def t_jvp(n, dn):
        if n not in memo:
            w1 = 2.0 * x
            w2, dw2 = t_jvp(n - 1, 0.0)
            w3, dw3 = t_jvp(n - 2, 0.0)
            memo[n] = w1 * w2 - w3
            dmemo[n] = 2.0 * w2 * dx + w1 * dw2 - dw3
        return memo[n], dmemo[n]

    return t_jvp(6, 0.0)
