# acc_jvp_sent: forward derivative of acc (fwdtrans 0.1.0)
def acc_jvp_sent():
    total = 0.0
    dtotal = 0.0
    while True:
        w1, dw1 = yield total, dtotal
        x = w1
        dx = dw1
        if not x is not None:
            break
        total += x * x
        dtotal += 2.0 * x * dx
    return total, dtotal


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g, dg = coupled(acc_jvp_sent())
    next(g)
    next(dg)
    sent(g, dg, x, dx)
    return sent(g, dg, y, dy)
