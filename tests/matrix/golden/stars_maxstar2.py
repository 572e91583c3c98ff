# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    w1 = max(*v)
    w2 = max(*v, y)
    w3 = w1 * w2
    w4 = min(0.5, *v)
    w5 = w4 * (w2 * (*dv,)[(*v,).index(w1)] + w1 * (*dv, dy)[(*v, y).index(w2)])
    return w3 * w4, w5 + w3 * (0.0, *dv)[(0.5, *v).index(w4)]
