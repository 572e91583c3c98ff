# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = x * x
    da = 2.0 * x * dx
    b = a * x
    db = x * da + a * dx
    c = 1
    x = b
    dx = db
    return x * a + c, a * dx + x * da
