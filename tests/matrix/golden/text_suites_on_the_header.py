# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    if x > 1:
        y = x * x
        dy = 2.0 * x * dx
    else:
        y = x
        dy = dx
    for _ in range(n):
        dy = x * dy + y * dx
        y *= x
    while y > 100:
        dy = dy / 10.0
        y /= 10
        n += 1
    return y, dy
