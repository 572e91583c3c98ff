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
    while True:
        w1, dw1 = c_jvp(y, dy)
        if not w1 < 4:
            break
        pass
    w2, dw2 = c_jvp(x, dx)
    w3 = w2 > 2
    if w3:
        w4, dw4 = c_jvp(y, dy)
        w5 = w4 > 1
    else:
        w5 = w3
    if w5:
        return c_jvp(0.0, 0.0)
    w6, dw6 = c_jvp(1.0, 0.0)
    return w6 * y, y * dw6 + w6 * dy
