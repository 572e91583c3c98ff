# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = Counter()
    c.add(2)
    w1 = c.total
    w2 = c.n
    return a * w1 + b * w2, w1 * da + w2 * db
