# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    return x * z, z * dx + x * dz
