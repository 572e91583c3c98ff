# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = operator_jvp("add")(CURVES["p"], lasting(CURVES["p"]), a, da)
    w2 = sin(w1)
    w3, dw3 = operator_jvp("add")(CURVES["q"], lasting(CURVES["q"]), b, db)
    w4 = sin(w3)
    return w2 * w4, w4 * cos(w1) * dw1 + w2 * cos(w3) * dw3
