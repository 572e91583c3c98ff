# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u = [0.0, 0.0]
    du = [0.0, 0.0]
    dlast = du[0] = du[1] = y * dx + x * dy
    last = u[0] = u[1] = x * y
    w1 = u[0]
    w2 = u[1]
    return last + w1 * w2, dlast + w2 * du[0] + w1 * du[1]
