# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    worst = x
    dworst = dx

    def term(k):
        nonlocal worst
        worst = worst * 2
        value = log(x - k) / k
        worst = 1.0
        return value

    def term_jvp(k, dk):
        nonlocal dworst
        nonlocal worst
        worst = worst * 2
        dworst = 2.0 * dworst
        w1 = x - k
        value = log(w1) / k
        try:
            dvalue = dx / (k * w1)
        except (ArithmeticError, ValueError):
            dvalue = nan
        worst = 1.0
        dworst = 0.0
        return value, dvalue

    total = 0.0
    dtotal = 0.0
    for k in range(1, n):
        try:
            w1, dw1 = term_jvp(k, 0.0)
            total += w1
            dtotal += dw1
        except ValueError:
            total += worst * k
            dtotal += k * dworst
    return total, dtotal
