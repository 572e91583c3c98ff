# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Vec(a, b) != Vec(b, a)
    return a * b if w1 else a, b * da + a * db if w1 else da
