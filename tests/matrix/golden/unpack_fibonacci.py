# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    for _ in range(6):
        da, db = db, da + 0.1 * (a * db + b * da)
        a, b = b, a + b * a / 10
    return b, db
