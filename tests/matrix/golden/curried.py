# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    add = lambda x: lambda y: lambda z: x * y + z * a

    def add_jvp(x, dx):
        def lambda_jvp(y, dy):
            lambda_jvp_ = lambda z, dz: (
                x * y + z * a, y * dx + x * dy + a * dz + z * da
            )
            return lambda z: x * y + z * a, lambda_jvp_

        return lambda y: lambda z: x * y + z * a, lambda_jvp

    w1, dw1 = add_jvp(a, da)
    w2, dw2 = dw1(b, db)
    return dw2(a * b, b * da + a * db)
