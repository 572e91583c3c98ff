# g_jvp: forward derivative of g with respect to t (fwdtrans 0.1.0)
def g_jvp(t, dt):
    return t * t, 2.0 * t * dt


# g_jvp_jvp: forward derivative of g_jvp with respect to t (fwdtrans 0.1.0)
def g_jvp_jvp(t, dt):
    return t + 1, dt


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g_jvp_ = 2
    w1, dw1 = g_jvp__(x, dx)
    w2, dw2 = g_jvp_jvp(x, dx)
    return w1 * w2 * g_jvp_, g_jvp_ * (w2 * dw1 + w1 * dw2)
