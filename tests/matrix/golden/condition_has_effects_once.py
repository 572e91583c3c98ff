# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    log = []
    if log.append(1) or x > 0:
        dx = 2.0 * x * dx
        x = x * x
    w1 = len(log)
    return x * w1, w1 * dx
