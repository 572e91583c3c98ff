# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    calls = []

    a = [x, 2 * x]
    da = [dx, 2.0 * dx]
    w1 = calls.append(1) or 0
    da[w1] = x * da[w1] + a[w1] * dx
    a[w1] *= x
    w2 = a[0]
    w3 = len(calls)
    return w2 * w3, w3 * da[0]
