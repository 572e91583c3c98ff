# norm_jvp: forward derivative of norm with respect to a, b (fwdtrans 0.1.0)
def norm_jvp(a, da, b, db):
    w1 = (a * a + b * b) ** 0.5
    return w1, (a * da + b * db) / w1


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    while norm(a, b) > 1:
        a, b = a / 2, b / 3
        da, db = 0.5 * da, db / 3.0
    return norm_jvp(a, da, b, db)
