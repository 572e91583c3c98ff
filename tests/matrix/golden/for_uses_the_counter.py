# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    total, term = 0.0, 1.0
    dtotal, dterm = 0.0, 0.0
    for k in range(1, 12, 2):
        w1 = k * (k + 1)
        w2 = -x * x / w1
        w3 = term * w2
        dterm = w2 * dterm - 2.0 * term * x * dx / w1
        term *= w2
        total += term * k
        dtotal += k * dterm
    return total, dtotal
