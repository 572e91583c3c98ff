# f_jvp: forward derivative of f with respect to m, x (fwdtrans 0.1.0)
def f_jvp(m, dm, x, dx):
    n = m[:]
    dn = dm[:]
    dn[0][0] = 2.0 * x * dx
    n[0][0] = x * x
    n[1] = [x, x]
    dn[1] = [dx, dx]
    w1 = m[0][0]
    w2 = m[1][1]
    return w1 * w2 + n[1][0], w2 * dm[0][0] + w1 * dm[1][1] + dn[1][0]
