# horner_jvp__x: forward derivative of horner with respect to x (fwdtrans 0.1.0)
def horner_jvp__x(coefficients, x, dx):
    y = 0.0
    dy = 0.0
    for c in coefficients:
        dy = x * dy + y * dx
        y = y * x + c
    return y, dy


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = horner_jvp__x([1, 2, 3], x, dx)
    w2 = horner((0.5, 0.1), 2.0)
    return w1 * w2, w2 * dw1
