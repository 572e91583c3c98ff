# f_jvp: forward derivative of f with respect to x, a, b (fwdtrans 0.1.0)
def f_jvp(x, dx, a, da, b, db):
    w1 = a + b
    norm = lgamma(w1) - lgamma(a) - lgamma(b)
    dnorm = digamma(w1) * (da + db) - digamma(a) * da - digamma(b) * db
    w2 = a - 1
    w3 = log(x)
    w4 = b - 1
    w5 = 1 - x
    w6 = log(w5)
    w7 = exp(norm + w2 * w3 + w4 * w6)
    return w7, w7 * (dnorm + w3 * da + (w2 / x - w4 / w5) * dx + w6 * db)
