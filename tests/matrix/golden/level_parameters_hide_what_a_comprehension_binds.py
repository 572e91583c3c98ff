# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda k: [(lambda y: [y * k for p in (y, x)])(k) for y in (y, x)]

    def g_jvp(k, dk):
        def lambda_jvp(y, dy):
            w1 = y, x
            return (
                [y * k for p in w1],
                [k * dy + y * dk for p, dp in zip(w1, (dy, dx), strict=True)]
            )

        w2, dw2 = [], []
        for y_, dy_ in zip((y, x), (dy, dx), strict=True):
            w1, dw1 = lambda_jvp(k, dk)
            w2.append(w1)
            dw2.append(dw1)
        return w2, dw2

    return g_jvp(x * y, y * dx + x * dy)
