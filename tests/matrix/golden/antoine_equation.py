# f_jvp: forward derivative of f with respect to T (fwdtrans 0.1.0)
def f_jvp(T, dT):
    w1 = C + T
    w2 = B / w1
    w3 = 10 ** (A - w2)
    return w3, w3 * log(10) * w2 * dT / w1
