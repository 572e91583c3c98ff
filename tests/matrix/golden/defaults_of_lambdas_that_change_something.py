# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    log, left = [], [0, 1]
    def at(i):
        log.append(i)
        return i % 2

    w1 = at(13)
    g = lambda i=w1: v[i] * x

    def g_jvp(i=w1, di=0.0):
        w1 = v[i]
        return w1 * x, x * dv[i] + w1 * dx

    w2 = left.pop()
    w3 = at(4)
    h = lambda i=w2, s=w3: v[i - 1] * x + s

    def h_jvp(i=w2, di=0.0, s=w3, ds=0.0):
        w1 = v[i - 1]
        return w1 * x + s, x * dv[i - 1] + w1 * dx

    w4, dw4 = g_jvp()
    w5, dw5 = h_jvp()
    w6, dw6 = g_jvp(0, 0.0)
    return (w4 * w5, w6, log, left), (w5 * dw4 + w4 * dw5, dw6, zero(log), zero(left))
