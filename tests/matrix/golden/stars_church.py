# succ_jvp: forward derivative of succ (fwdtrans 0.1.0)
def succ_jvp(n):
    def lambda_jvp(f, f_jvp):
        def lambda_jvp_(x, dx):
            w1, dw1 = companion(n)(f, f_jvp)
            w2, dw2 = dw1(x, dx)
            w3, dw3 = f_jvp(w2, dw2)
            return w3, dw3

        return lambda x: f(n(f)(x)), lambda_jvp_

    lambda_jvp = by_pairs(lambda_jvp)
    return lambda f: lambda x: f(n(f)(x)), lambda_jvp


# succ_jvp_: forward derivative of succ with respect to n (fwdtrans 0.1.0)
def succ_jvp_(n, n_jvp):
    def lambda_jvp(f, f_jvp):
        def lambda_jvp_(x, dx):
            w1, dw1 = n_jvp(f, f_jvp)
            w2, dw2 = dw1(x, dx)
            w3, dw3 = f_jvp(w2, dw2)
            return w3, dw3

        return lambda x: f(n(f)(x)), lambda_jvp_

    lambda_jvp = by_pairs(lambda_jvp)
    return lambda f: lambda x: f(n(f)(x)), lambda_jvp


# plus_jvp: forward derivative of plus with respect to m, n (fwdtrans 0.1.0)
def plus_jvp(m, m_jvp, n, n_jvp):
    def lambda_jvp(f, df):
        def lambda_jvp_(x, dx):
            w1, dw1 = m_jvp(f, df)
            w2, dw2 = n_jvp(f, df)
            w3, dw3 = dw2(x, dx)
            w4, dw4 = dw1(w3, dw3)
            return w4, dw4

        return lambda x: m(f)(n(f)(x)), lambda_jvp_

    return lambda f: lambda x: m(f)(n(f)(x)), lambda_jvp


# f_jvp: forward derivative of f with respect to a, x (fwdtrans 0.1.0)
def f_jvp(a, da, x, dx):
    one, done = succ_jvp(zero_)
    two, dtwo = succ_jvp_(one, done)
    three, three_jvp = plus_jvp(two, dtwo, one, done)
    lambda_jvp = lambda t, dt: (a * t + 1.0, t * da + a * dt)
    w1, dw1 = three_jvp(lambda t: a * t + 1.0, lambda_jvp)
    return dw1(x, dx)
