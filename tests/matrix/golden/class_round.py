# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = round(Vec(a, b), 2).x
    return w1 * a, w1 * da
