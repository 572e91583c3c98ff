# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m = [[x, y], [1.0, 2.0]]
    dm = [[dx, dy], [0.0, 0.0]]
    dm[1][0] = y * dx + x * dy
    m[1][0] = x * y
    m[0][1] += m[1][0]
    dm[0][1] += dm[1][0]
    w1 = m[0][0]
    w2 = m[0][1]
    return w1 * w2, w2 * dm[0][0] + w1 * dm[0][1]
