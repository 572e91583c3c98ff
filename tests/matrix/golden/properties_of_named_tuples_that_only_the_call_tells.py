# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = CURVES[0]
    w2 = w1._replace(k=x)
    dw2 = lasting(w1)._replace(k=dx)
    return field_jvp(w2, "square")(w2, dw2)
