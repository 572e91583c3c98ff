# f_jvp__x__v: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp__x__v(x, dx, y, v, dv):
    p = ((lambda z: y)(x) for p in (x,))

    def pairs_of(given):
        for z, dz in given:
            lambda_jvp = lambda t, dt: (x * z, z * dx + x * dz)
            w1, dw1 = lambda_jvp(p, zero(p))
            yield w1, dw1

    terms, dterms = unzip(pairs_of(zip(v, dv, strict=True)))
    return sum(terms), sum(dterms)
