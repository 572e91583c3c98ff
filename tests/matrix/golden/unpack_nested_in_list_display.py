# f_jvp: forward derivative of f with respect to p (fwdtrans 0.1.0)
def f_jvp(p, dp):
    [x, [y, z]] = p
    dx, (dy, dz) = dp
    return x * y - z * z, y * dx + x * dy - 2.0 * z * dz
