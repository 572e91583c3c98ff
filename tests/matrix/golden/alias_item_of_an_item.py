# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    m = [[[x, 1.0]], [[2.0, x]]]
    dm = [[[dx, 0.0]], [[0.0, dx]]]
    inner = m[0][0]
    dinner = dm[0][0]
    m[1][0] = inner
    dm[1][0] = dinner
    dm[1][0][1] = 2.0 * x * dx
    m[1][0][1] = x * x
    w1 = inner[1]
    w2 = m[0][0][0]
    return w1 * w2, w2 * dinner[1] + w1 * dm[0][0][0]
