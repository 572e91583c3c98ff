# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    x += x
    dx += dx
    dx = (x + x) * dx
    x *= x
    x -= x / 3
    dx -= dx / 3.0
    w1 = x / x
    w2 = w1 + 1
    w3 = x ** w2
    w4 = (w3 * log(x) if x or not w2 else 0.0) * (1.0 - w1) / x
    dx = ((w2 * x ** (w2 - 1.0) if w2 else 0.0) + w4) * dx
    x **= w2
    return x, dx
