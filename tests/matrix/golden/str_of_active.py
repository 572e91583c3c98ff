# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    label = str(x) + "m" + format(x, ".2f") + "%s" % x
    return (x * x, label), (2.0 * x * dx, None)
