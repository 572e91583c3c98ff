# counter_jvp: forward derivative of counter with respect to p (fwdtrans 0.1.0)
def counter_jvp(p, dp):
    total = p
    dtotal = dp
    def add(q):
        nonlocal total
        total = sin(total + q)
        return total

    def add_jvp(q, dq):
        nonlocal dtotal
        nonlocal total
        w1 = total + q
        total = sin(w1)
        dtotal = cos(w1) * (dtotal + dq)
        return total, dtotal

    return add, add_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, c_jvp = counter_jvp(x, dx)
    d, d_jvp = counter_jvp(y, dy)
    a, da = c_jvp(y, dy)
    w1, dw1 = c_jvp(a, da)
    w2, dw2 = d_jvp(a, da)
    b = w1 * w2
    db = w2 * dw1 + w1 * dw2
    w3 = a * b
    dw3 = b * da + a * db
    w4, dw4 = c_jvp(1.0, 0.0)
    return w3 + w4, dw3 + dw4
