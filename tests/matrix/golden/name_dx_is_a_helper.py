# dx_jvp: forward derivative of dx with respect to t (fwdtrans 0.1.0)
def dx_jvp(t, dt):
    return t * t, 2.0 * t * dt


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx_):
    w1, dw1 = dx_jvp(x, dx_)
    return w1 * x, x * dw1 + w1 * dx_
