# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x // y
    w2 = y // 0.3
    return w1 * x + w2, w1 * dx + zero(w2)
