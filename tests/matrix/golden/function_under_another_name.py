# square_jvp: forward derivative of square with respect to x (fwdtrans 0.1.0)
def square_jvp(x, dx):
    return x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    local = sq
    w1 = wave(x)
    w2, dw2 = square_jvp(x, dx)
    w3 = sq(2)
    return w1 + w2 * w3, cos(x) * dx + w3 * dw2
