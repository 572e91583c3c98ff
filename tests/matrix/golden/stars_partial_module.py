# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = companion(SQ)(x, dx)
    w2, dw2 = companion(SQ)(b=x, db=dx)
    return w1 + w2, dw1 + dw2
