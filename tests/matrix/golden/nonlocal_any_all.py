# counter_jvp: forward derivative of counter with respect to p (fwdtrans 0.1.0)
def counter_jvp(p, dp):
    total = p
    dtotal = dp
    def add(q):
        nonlocal total
        total = total + q
        return total

    def add_jvp(q, dq):
        nonlocal dtotal
        nonlocal total
        total = total + q
        dtotal = dtotal + dq
        return total, dtotal

    return add, add_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, c_jvp = counter_jvp(x, dx)

    def pairs_of(given):
        for v, dv in given:
            w1, dw1 = c_jvp(v, dv)
            yield w1 > 3, 0.0

    w2, dw2 = unzip(pairs_of(zip((x, y, 1.0), (dx, dy, 0.0), strict=True)))
    if any(w2):
        return c_jvp(0.0, 0.0)
    return c_jvp(y, dy)
