# apply_jvp: forward derivative of apply with respect to g, v (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, v, dv):
    w1, dw1 = g_jvp(v, dv)
    return w1 * v, v * dw1 + w1 * dv


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def lambda_jvp(t, dt):
        w1 = k * t
        return w1 * t, t * t * dk + 2.0 * w1 * dt

    return apply_jvp(lambda t: k * t * t, lambda_jvp, x, dx)
