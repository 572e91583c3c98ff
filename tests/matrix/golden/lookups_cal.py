# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = companion(P)(a, da)
    return w1 * b, b * dw1 + w1 * db
