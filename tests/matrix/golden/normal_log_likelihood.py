# f_jvp__mu__sigma: forward derivative of f with respect to mu, sigma (fwdtrans 0.1.0)
def f_jvp__mu__sigma(mu, dmu, sigma, dsigma, data):
    ll = 0.0
    dll = 0.0
    for x in data:
        z = (x - mu) / sigma
        dz = (zero(x) - dmu - z * dsigma) / sigma
        ll -= 0.5 * z * z + math.log(sigma) + 0.5 * math.log(2 * math.pi)
        dll -= z * dz + dsigma / sigma
    return ll, dll
