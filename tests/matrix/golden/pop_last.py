# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    w1 = v.pop()
    dw1 = dv.pop()
    last = w1
    dlast = dw1
    w2 = v[-1]
    return last * w2, w2 * dlast + last * dv[-1]
