# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def g(x):
        return x * a

    g(b)
    return a * b, b * da + a * db
