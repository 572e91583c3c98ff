# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    k, y = 0, x
    dy = dx
    while k < 5:
        w1 = k + 1
        w2 = x / w1
        dy = (1.0 + w2) * dy + y * dx / w1
        y = y + w2 * y
        k += 1
    return y, dy
