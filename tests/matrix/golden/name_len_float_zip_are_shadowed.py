# float_jvp: forward derivative of float with respect to t (fwdtrans 0.1.0)
def float_jvp(t, dt):
    return t * 2, 2.0 * dt


# zip_jvp: forward derivative of zip with respect to a, b (fwdtrans 0.1.0)
def zip_jvp(a, da, b, db):
    return a * b, b * da + a * db


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = float_jvp(x, dx)
    w2, dw2 = zip_jvp(x, dx, x, dx)
    return w1 + w2, dw1 + dw2
