# cosine_jvp__x: forward derivative of cosine with respect to x (fwdtrans 0.1.0)
def cosine_jvp__x(x, dx, n):
    if n == 0:
        return cos(x), -sin(x) * dx
    w1, dw1 = sine_jvp__x(x / 2, 0.5 * dx, n - 1)
    return 1 - 2 * w1 ** 2, -4.0 * w1 * dw1


# sine_jvp__x: forward derivative of sine with respect to x (fwdtrans 0.1.0)
def sine_jvp__x(x, dx, n):
    w1 = n == 0
    if w1:
        w2, dw2 = sin(x), cos(x) * dx
    else:
        w3, dw3 = sine_jvp__x(x / 2, 0.5 * dx, n - 1)
        w4 = 2 * w3
        w5, dw5 = cosine_jvp__x(x / 2, 0.5 * dx, n - 1)
        w2, dw2 = w4 * w5, 2.0 * w5 * dw3 + w4 * dw5
    return w2, dw2


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return sine_jvp__x(x, dx, 3)
