# abs_jvp: forward derivative of abs with respect to t (fwdtrans 0.1.0)
def abs_jvp(t, dt):
    return t * t, 2.0 * t * dt


# f_jvp: forward derivative of f with respect to x, max (fwdtrans 0.1.0)
def f_jvp(x, dx, max, dmax):
    w1, dw1 = abs_jvp(x, dx)
    sum = w1 + max
    dsum = dw1 + dmax
    return sum, dsum
