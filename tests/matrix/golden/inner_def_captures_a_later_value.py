# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    k = a
    dk = da
    def g(x):
        return x * k

    s = g(b)
    ds = k * db + b * dk
    k = a * b
    dk = b * da + a * db
    return s + g(b), ds + k * db + b * dk
