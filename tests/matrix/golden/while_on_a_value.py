# f_jvp: forward derivative of f with respect to height, bounce (fwdtrans 0.1.0)
def f_jvp(height, dheight, bounce, dbounce):
    n = 0
    while height > 0.1:
        dheight = bounce * dheight + height * dbounce
        height *= bounce
        n += 1
    return height + n, dheight
