# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def square(x):
        return x * x

    w1 = b * a
    return square(a) + square(w1) + square(2.0), 2.0 * ((a + w1 * b) * da + w1 * a * db)
