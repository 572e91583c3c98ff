# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = [], []
    for e in ELEMENTS:
        w2, dw2 = method_jvp(e, "cost")(e, lasting(e), a, da)
        w3 = e.w
        w1.append(w2 * w3)
        dw1.append(w3 * dw2)
    w4 = sum(w1)
    dw4 = sum(dw1)
    w5, dw5 = method_jvp(LAST, "cost")(LAST, lasting(LAST), b, db)
    return w4 * w5, w5 * dw4 + w4 * dw5
