# sin_jvp: forward derivative of sin with respect to t (fwdtrans 0.1.0)
def sin_jvp(t, dt):
    return t * 3, 3.0 * dt


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = sin_jvp(x, dx)
    return w1 * x, x * dw1 + w1 * dx
