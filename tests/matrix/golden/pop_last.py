# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    last = v.pop()
    dlast = dv.pop()
    w1 = v[-1]
    return last * w1, w1 * dlast + last * dv[-1]
