# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w2, dw2 = [], []
    for m in Model:
        w1, dw1 = companion(type(m).apply)(m, zero(m), x, dx, y, dy)
        w2.append(w1)
        dw2.append(dw1)
    w3 = sum(w2)
    dw3 = sum(dw2)
    w4, dw4 = companion(type(Model.EXP).apply)(Model.EXP, zero(Model.EXP), y, dy, x, dx)
    return w3 * w4, w4 * dw3 + w3 * dw4
