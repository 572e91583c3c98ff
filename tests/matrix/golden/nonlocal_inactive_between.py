# counter_jvp: forward derivative of counter with respect to p (fwdtrans 0.1.0)
def counter_jvp(p, dp):
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

    return add, add_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, c_jvp = counter_jvp(x, dx)
    c_jvp(2.0, 0.0)
    w1, dw1 = c_jvp(3.0, 0.0)
    n = w1 > 1
    no_number(n)
    w2, dw2 = c_jvp(0.5, 0.0)
    k = 1 if w2 > 0 else 2
    m, dm = [], []
    for _ in range(2):
        w3, dw3 = c_jvp(1.0, 0.0)
        m.append(w3)
        dm.append(dw3)
    d = {"a": c}
    dd = {"a": c_jvp}
    w4 = d["a"]
    dw4 = dd["a"]
    dw4(2, 0.0)
    w5, dw5 = c_jvp(y, dy)
    return w5 * k + n + len(m), k * dw5
