# cheb_jvp__x: forward derivative of cheb with respect to x (fwdtrans 0.1.0)
@remembered
def cheb_jvp__x(n, x, dx):
    if n < 2:
        return x if n else 1.0, dx if n else 0.0
    w1 = 2 * x
    w2, dw2 = cheb_jvp__x(n - 1, x, dx)
    w3, dw3 = cheb_jvp__x(n - 2, x, dx)
    return w1 * w2 - w3, 2.0 * w2 * dx + w1 * dw2 - dw3


# odd_jvp__x: forward derivative of odd with respect to x (fwdtrans 0.1.0)
@remembered
def odd_jvp__x(n, x, dx):
    if n <= 0:
        w1, dw1 = x, dx
    else:
        w2, dw2 = even_jvp__x(n - 1, x, dx)
        w3, dw3 = even_jvp__x(n - 2, x, dx)
        w1, dw1 = w2 - x * w3, dw2 - w3 * dx - x * dw3
    return w1, dw1


# even_jvp__x: forward derivative of even with respect to x (fwdtrans 0.1.0)
@remembered
def even_jvp__x(n, x, dx):
    if n <= 0:
        w1, dw1 = 1.0, 0.0
    else:
        w2, dw2 = odd_jvp__x(n - 1, x, dx)
        w3, dw3 = odd_jvp__x(n - 2, x, dx)
        w1, dw1 = x * w2 + w3, w2 * dx + x * dw2 + dw3
    return w1, dw1


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = cheb_jvp__x(60, x, dx)
    w2, dw2 = even_jvp__x(50, x, dx)
    return w1 + w2, dw1 + dw2
