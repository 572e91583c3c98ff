# f_jvp: forward derivative of f with respect to z (fwdtrans 0.1.0)
def f_jvp(z, dz):
    w1 = 1 / z
    return z * z + w1, (2.0 * z - w1 * w1) * dz
