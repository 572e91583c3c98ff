# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, offset=None):
    doffset = zero(offset)
    if offset is None:
        offset = x / 2
        doffset = 0.5 * dx
    w1 = x - offset
    return w1 * x, (x + w1) * dx - x * doffset
