# f_jvp: forward derivative of f with respect to r (fwdtrans 0.1.0)
def f_jvp(r, dr, n):
    x = 0.3
    dx = 0.0
    for _ in range(n):
        w1 = r * x
        w2 = 1 - x
        dx = w2 * x * dr + (w2 * r - w1) * dx
        x = w1 * w2
    return x, dx
