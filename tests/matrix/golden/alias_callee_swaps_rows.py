# swap_jvp: forward derivative of swap with respect to m (fwdtrans 0.1.0)
def swap_jvp(m, dm, i, j):
    m[i], m[j] = m[j], m[i]
    dm[i], dm[j] = dm[j], dm[i]
    return None, None


# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    top = m[0]
    dtop = dm[0]
    swap_jvp(m, dm, 0, 1)
    top[0] = top[1] * 3
    dtop[0] = 3.0 * dtop[1]
    w1 = m[1][0]
    w2 = m[0][0]
    return w1 * w2, w2 * dm[1][0] + w1 * dm[0][0]
