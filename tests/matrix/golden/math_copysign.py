# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.copysign(x, y)
    return w1 * x, (x * copysign(1.0, x) * copysign(1.0, y) + w1) * dx
