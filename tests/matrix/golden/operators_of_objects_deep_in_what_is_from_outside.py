# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = operator_jvp("mul")(ROWS["curves"][0], lasting(ROWS["curves"][0]), a, da)
    w2, dw2 = operator_jvp("mul")(
        ROWS["numbers"][1], lasting(ROWS["numbers"][1]), b, db
    )
    return w1 + w2, dw1 + dw2
