# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = 0.0
    dt = 0.0
    for v in (2.0, Vec(3.0, 4.0)):
        w1 = abs(v)
        t += w1 * x
        dt += w1 * dx
    return t + y, dt + dy
