# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    list = [x, x * x]
    dlist = [dx, 2.0 * x * dx]
    zip = list[0]
    dzip = dlist[0]
    w1 = list[1]
    return zip * w1, w1 * dzip + zip * dlist[1]
