# check_jvp: forward derivative of check with respect to t (fwdtrans 0.1.0)
def check_jvp(t, dt, limit):
    if t > limit:
        raise RuntimeError("over")
    return t, dt


# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, limit):
    y = x
    dy = dx
    try:
        y = x * x
        dy = 2.0 * x * dx
        w1, dw1 = check_jvp(y, dy, limit)
        z = y + w1
        dz = dy + dw1
    except RuntimeError:
        z = 1.0
        dz = 0.0
    return y * z, z * dy + y * dz
