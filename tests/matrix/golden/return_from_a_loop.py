# f_jvp__x__target: forward derivative of f with respect to x, target (fwdtrans 0.1.0)
def f_jvp__x__target(x, dx, target, dtarget):
    s = x
    ds = dx
    for k in range(50):
        if s > target:
            return s * k, k * ds
        s = s * 1.3 + x
        ds = 1.3 * ds + dx
    return -s, -ds
