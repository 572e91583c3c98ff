# attempt_jvp: forward derivative of attempt with respect to g, t, k (fwdtrans 0.1.0)
def attempt_jvp(g, g_jvp, t, dt, k, dk):
    try:
        return g_jvp(t, dt, k, dk)
    except ValueError:
        return t * k, k * dt + t * dk


# root_jvp_guarded: forward derivative of root with respect to t, k (fwdtrans 0.1.0)
def root_jvp_guarded(t, dt, k, dk):
    w1 = sqrt(t - k)
    try:
        dw2 = 0.5 * (dt - dk) / w1 + dt
    except (ArithmeticError, ValueError):
        dw2 = nan
    return w1 + t, dw2


# f_jvp: forward derivative of f with respect to t, k (fwdtrans 0.1.0)
def f_jvp(t, dt, k, dk):
    def lambda_jvp(a, da, b, db):
        w1 = a / b
        return w1, (da - w1 * db) / b

    w1, dw1 = attempt_jvp(root, root_jvp_guarded, t, dt, k, dk)
    w2, dw2 = attempt_jvp(lambda a, b: a / b, lambda_jvp, t, dt, k, dk)
    return w1 + w2, dw1 + dw2
