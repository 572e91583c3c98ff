# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, y, z):
    a = y * z
    return x * a + z, a * dx + zero(z)
