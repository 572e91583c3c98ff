# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    k = 0
    while k < 3:
        x = x * 1.1
        dx = 1.1 * dx
        k += 1
        if x > 10:
            break
    else:
        dx = 2.0 * x * dx
        x = x ** 2
    return x, dx
