# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = b = x * x
    da = db = 2.0 * x * dx
    b = b + a
    db = db + da
    return a * b, b * da + a * db
