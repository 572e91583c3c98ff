# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def square(x):
        return x * x

    def square_jvp(x, dx):
        return x * x, 2.0 * x * dx

    w1, dw1 = square_jvp(a, da)
    w2, dw2 = square_jvp(b * a, a * db + b * da)
    w3, dw3 = square_jvp(2.0, 0.0)
    return w1 + w2 + w3, dw1 + dw2 + dw3
