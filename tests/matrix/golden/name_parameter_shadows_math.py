# f_jvp: forward derivative of f with respect to x, log, exp (fwdtrans 0.1.0)
def f_jvp(x, dx, log, dlog, exp, dexp):
    w1 = sin(x)
    w2 = x ** exp
    w3 = (log * cos(x) + (exp * x ** (exp - 1.0) if exp else 0.0)) * dx + w1 * dlog
    return w1 * log + w2, w3 + (w2 * log_(x) if x or not exp else 0.0) * dexp
