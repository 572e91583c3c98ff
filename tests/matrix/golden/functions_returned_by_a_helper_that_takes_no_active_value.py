# square_jvp: forward derivative of square with respect to t (fwdtrans 0.1.0)
def square_jvp(t, dt):
    return t * t, 2.0 * t * dt


# same_jvp: forward derivative of same with respect to t (fwdtrans 0.1.0)
def same_jvp(t, dt):
    return t, dt


# pick_jvp: forward derivative of pick (fwdtrans 0.1.0)
def pick_jvp(kind):
    if kind > 1:
        return square, square_jvp
    return same, same_jvp


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g, g_jvp = pick_jvp(2)
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = pick_jvp(0)
    w3, dw3 = dw2(x, dx)
    return w1 + w3, dw1 + dw3
