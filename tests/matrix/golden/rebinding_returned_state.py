# make_jvp: forward derivative of make with respect to p (fwdtrans 0.1.0)
def make_jvp(p, dp):
    total = p
    dtotal = dp
    def add(q):
        nonlocal total
        total = total * q
        return total

    def add_jvp(q, dq):
        nonlocal dtotal
        nonlocal total
        dtotal = q * dtotal + total * dq
        total = total * q
        return total, dtotal

    def get():
        return total

    def get_jvp():
        return total, dtotal

    return (add, get), (add_jvp, get_jvp)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (add, get), (add_jvp, get_jvp) = make_jvp(x, dx)
    w1, dw1 = get_jvp()
    w2, dw2 = add_jvp(y, dy)
    w3 = w1 * w2
    w4, dw4 = get_jvp()
    a = w3 * w4
    da = w4 * (w2 * dw1 + w1 * dw2) + w3 * dw4
    w5, dw5 = get_jvp()
    w6, dw6 = add_jvp(x, dx)
    w7, dw7 = get_jvp()
    return a + [w5, w6, w7][2], da + [dw5, dw6, dw7][2]
