# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    for _ in range(6):
        da, db = db, da + (a * db + b * da) / 10.0
        a, b = b, a + b * a / 10
    return b, db
