# lambda_jvp: forward derivative of <lambda> with respect to f (fwdtrans 0.1.0)
def lambda_jvp(f, f_jvp):
    def lambda_jvp(x, x_jvp):
        w1, dw1 = x_jvp(x, x_jvp)
        return w1, dw1

    def lambda_jvp_(x, x_jvp):
        def lambda_jvp__(v, dv):
            w1, dw1 = x_jvp(x, x_jvp)
            w2, dw2 = dw1(v, dv)
            return w2, dw2

        w1, dw1 = f_jvp(lambda v: x(x)(v), lambda_jvp__)
        return w1, dw1

    lambda_jvp_ = by_pairs(lambda_jvp_)
    return lambda_jvp(lambda x: f(lambda v: x(x)(v)), lambda_jvp_)


# f_jvp: forward derivative of f with respect to a, x (fwdtrans 0.1.0)
def f_jvp(a, da, x, dx):
    power = lambda self: lambda n: 1.0 if n == 0 else a * x * self(n - 1)

    def power_jvp(self, self_jvp):
        def lambda_jvp(n, dn):
            w1 = n == 0
            if w1:
                w2, dw2 = 1.0, 0.0
            else:
                w3 = a * x
                w4, dw4 = self_jvp(n - 1, dn)
                w2, dw2 = w3 * w4, w4 * (x * da + a * dx) + w3 * dw4
            return w2, dw2

        return lambda n: 1.0 if n == 0 else a * x * self(n - 1), lambda_jvp

    power_jvp = by_pairs(power_jvp)
    w1, dw1 = lambda_jvp_(power, power_jvp)
    return dw1(4, 0.0)
