# f_jvp: forward derivative of f with respect to x, d_x, xd, dxd (fwdtrans 0.1.0)
def f_jvp(x, dx, d_x, dd_x, xd, dxd_, dxd, ddxd):
    dd = d_x * xd
    ddd = xd * dd_x + d_x * dxd_
    w1 = x * dd
    return w1 * dxd, dxd * (dd * dx + x * ddd) + w1 * ddxd
