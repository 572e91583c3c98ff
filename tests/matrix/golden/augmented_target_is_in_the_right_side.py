# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    total = 1
    dtotal = 0.0
    for k in range(1, 5):
        dtotal += (x * dtotal + total * dx) / k
        total += total * x / k
    return total, dtotal
