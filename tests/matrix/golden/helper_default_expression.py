# grow_jvp: forward derivative of grow with respect to x (fwdtrans 0.1.0)
def grow_jvp(x, dx, rate=RATE * 2):
    w1 = 1 + rate
    return x * w1, w1 * dx


# grow_jvp__x__rate: forward derivative of grow with respect to x, rate (fwdtrans 0.1.0)
def grow_jvp__x__rate(x, dx, rate=RATE * 2, drate=None):
    if drate is None:
        drate = zero(rate)
    w1 = 1 + rate
    return x * w1, w1 * dx + x * drate


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = grow_jvp(x, dx)
    w2, dw2 = grow_jvp__x__rate(x, dx, x, dx)
    return w1 + w2, dw1 + dw2
