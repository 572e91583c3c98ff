# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = [], []
    for kind_ in Line, Square:
        w2, dw2 = companion(kind_)(x, dx, shift=y, dshift=dy)
        w3, dw3 = method_jvp(w2, "at")(w2, dw2, y, dy)
        w1.append(w3)
        dw1.append(dw3)
    total = sum(w1)
    dtotal = sum(dw1)
    kind = Line if x > 0 else Square
    w4, dw4 = companion(kind)(y, dy)
    w5, dw5 = method_jvp(w4, "at")(w4, dw4, x, dx)
    w6, dw6 = companion(KINDS["line"])(x, dx)
    w7, dw7 = method_jvp(w6, "at")(w6, dw6, y, dy)
    w8, dw8 = companion(KINDS["square"])(y, dy, x, dx)
    w9, dw9 = method_jvp(w8, "at")(w8, dw8, x, dx)
    return (total + w5, w7 * w9), (dtotal + dw5, w9 * dw7 + w7 * dw9)
