# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    x, y = Length(a), Mile(b)
    dx, dy = SimpleNamespace(a=da), SimpleNamespace(a=db)
    w1, dw1 = [], []
    for unit in UNITS:
        w2, dw2 = operator_jvp("mul")(x, dx, unit, lasting(unit))
        w1.append(w2)
        dw1.append(dw2)
    w3, dw3 = [], []
    for unit in UNITS:
        w4, dw4 = operator_jvp("mul")(unit, lasting(unit), y, dy)
        w3.append(w4)
        dw3.append(dw4)
    w5, dw5 = operator_jvp("sub")(x, dx, UNITS[1], lasting(UNITS[1]))
    w6, dw6 = operator_jvp("sub")(UNITS[0], lasting(UNITS[0]), y, dy)
    return (w1, w3, w5, w6), (dw1, dw3, dw5, dw6)
