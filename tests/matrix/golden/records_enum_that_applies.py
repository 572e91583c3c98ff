# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = [], []
    for m in Model:
        w2, dw2 = method_jvp(m, "apply")(m, lasting(m), x, dx, y, dy)
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    dw3 = sum(dw1)
    w4, dw4 = method_jvp(Model.EXP, "apply")(
        Model.EXP, lasting(Model.EXP), y, dy, x, dx
    )
    return w3 * w4, w4 * dw3 + w3 * dw4
