# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, text):
    w1 = float(x)
    return w1 * x + float(text), (x + w1) * dx
