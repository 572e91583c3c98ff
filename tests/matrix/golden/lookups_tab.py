# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = companion(FS[0])(a, da)
    w2, dw2 = companion(FS[1])(b, db)
    w3, dw3 = companion(FS[2])(a * b, b * da + a * db)
    w4, dw4 = companion(T["m"])(a, da)
    return w1 * w2 + w3 + w4, w2 * dw1 + w1 * dw2 + dw3 + dw4
