# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, lim):
    n = 0
    while 0 < x < lim and n < 8:
        x = x * 1.5
        dx = 1.5 * dx
        n += 1
        if n == 6:
            break
    else:
        x = x + 10
    return x * n, n * dx
