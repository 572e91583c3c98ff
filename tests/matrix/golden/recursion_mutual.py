# cosine_jvp__x: forward derivative of cosine with respect to x (fwdtrans 0.1.0)
def cosine_jvp__x(x, dx, n):
    if n == 0:
        return cos(x), -sin(x) * dx
    w1, dw1 = sine_jvp__x(x / 2, 0.5 * dx, n - 1)
    return 1 - 2 * w1 ** 2, -4.0 * w1 * dw1


# sine_jvp__x: forward derivative of sine with respect to x (fwdtrans 0.1.0)
def sine_jvp__x(x, dx, n):
    if n == 0:
        w1, dw1 = sin(x), cos(x) * dx
    else:
        w2, dw2 = sine_jvp__x(x / 2, 0.5 * dx, n - 1)
        w3 = 2 * w2
        w4, dw4 = cosine_jvp__x(x / 2, 0.5 * dx, n - 1)
        w1, dw1 = w3 * w4, 2.0 * w4 * dw2 + w3 * dw4
    return w1, dw1


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return sine_jvp__x(x, dx, 3)
