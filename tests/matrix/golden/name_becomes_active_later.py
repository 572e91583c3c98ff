# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    acc = 0
    dacc = 0.0
    last = 1
    dlast = 0.0
    for k in range(3):
        dacc = last * dacc + acc * dlast + dx
        acc = acc * last + x
        last = acc
        dlast = dacc
    return acc, dacc
