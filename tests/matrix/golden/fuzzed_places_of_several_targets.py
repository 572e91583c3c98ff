# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    i, j = 0, 1
    m = [v, [x, x * x]]
    dm = [dv, [dx, 2.0 * x * dx]]
    m[i][j], m[j][i] = m[j][i], m[i][j]
    dm[i][j], dm[j][i] = dm[j][i], dm[i][j]
    w1 = m[j][i]
    dm[i][j - 1], dm[j - 1][i + 1] = x * dm[j][i] + w1 * dx, dm[i][j]
    m[i][j - 1], m[j - 1][i + 1] = w1 * x, m[i][j]
    w2 = len(v) - 1
    w3 = v[w2]
    w4 = v[0]
    w5 = w4 * x
    w6 = dv[w2]
    w7 = x * dv[0] + w4 * dx
    v[0] = w3
    dv[0] = w6
    w8 = len(v) - 1
    v[w8] = w5
    dv[w8] = w7
    w9 = -1
    i = w9
    v[i + 1] = x
    dv[i + 1] = dx
    return (m, v), (dm, dv)
