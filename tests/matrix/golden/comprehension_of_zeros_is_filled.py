# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    m = [[0.0 for _ in range(n)] for _ in range(n)]
    dm = [[0.0 for _ in range(n)] for _ in range(n)]
    m[0][1] = x
    dm[0][1] = dx
    dm[1][0] = 2.0 * x * dx
    m[1][0] = x * x
    w1 = m[0][1]
    w2 = m[1][0]
    return w1 * w2 + m[0][0], w2 * dm[0][1] + w1 * dm[1][0] + dm[0][0]
