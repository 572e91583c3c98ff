# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    k = (n << 1) | 1
    k ^= n & 3
    m = ~k % 5
    w1 = k - m
    return x * w1, w1 * dx
