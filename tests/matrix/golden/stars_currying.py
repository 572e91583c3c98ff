# add_jvp: forward derivative of add with respect to a (fwdtrans 0.1.0)
def add_jvp(a, da):
    def lambda_jvp(b, db):
        lambda_jvp_ = lambda c, dc: (a + b * c, da + c * db + b * dc)
        return lambda c: a + b * c, lambda_jvp_

    return lambda b: lambda c: a + b * c, lambda_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = add_jvp(x, dx)
    w2, dw2 = dw1(y, dy)
    return dw2(x * y, y * dx + x * dy)
