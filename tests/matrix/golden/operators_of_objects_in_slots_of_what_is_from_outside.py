# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = operator_jvp("mul")(HOLDERS[1].curve, lasting(HOLDERS[1].curve), a, da)
    w2, dw2 = operator_jvp("mul")(
        HOLDERS[0].weights[0], lasting(HOLDERS[0].weights[0]), b, db
    )
    return w1 + w2, dw1 + dw2
