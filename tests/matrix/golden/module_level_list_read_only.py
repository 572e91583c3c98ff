# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    total = 0.0
    dtotal = 0.0
    for i in range(len(WEIGHTS)):
        w1 = WEIGHTS[i]
        total += w1 * x ** i
        dtotal += w1 * (i * x ** (i - 1.0) if i else 0.0) * dx
    return total, dtotal
