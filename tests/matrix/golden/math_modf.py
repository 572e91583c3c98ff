# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    part, whole = math.modf(x)
    dpart, _ = dx, 0.0
    w1 = part * whole
    return w1 * x, x * whole * dpart + w1 * dx
