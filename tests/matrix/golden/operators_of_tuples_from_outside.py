# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = operator_jvp("mul")(UNITS, lasting(UNITS), x, dx)
    w2, dw2 = operator_jvp("mul")(UNITS, lasting(UNITS), x * y, y * dx + x * dy)
    return sum(w1) + w2[1], sum(dw1) + dw2[1]
