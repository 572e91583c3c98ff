# g_jvp__t: forward derivative of g with respect to t (fwdtrans 0.1.0)
def g_jvp__t(t, dt, k):
    w1 = t ** k
    return w1, (k * t ** (k - 1.0) if k else 0.0) * dt


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = [], []
    for k in range(4):
        w2, dw2 = g_jvp__t(x, dx, k)
        w1.append(w2)
        dw1.append(dw2)
    return sum(w1), sum(dw1)
