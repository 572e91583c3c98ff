# seq_jvp: forward derivative of seq with respect to a, x0 (fwdtrans 0.1.0)
def seq_jvp(a, da, x0, dx0):
    x = x0
    dx = dx0
    while True:
        yield x, dx
        w1 = a / x
        dx = 0.5 * (dx + (da - w1 * dx) / x)
        x = 0.5 * (x + w1)


# f_jvp: forward derivative of f with respect to a, x0 (fwdtrans 0.1.0)
def f_jvp(a, da, x0, dx0):
    previous = None
    for x, dx in seq_jvp(a, da, x0, dx0):
        if previous is not None and abs(x - previous) < 1e-12:
            break
        previous = x
    return x, dx
