# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = x * y
    dt = y * dx + x * dy
    t %= 0.75
    k = x * 10
    dk = 10.0 * dx
    dk = 0.0
    k //= 3
    return t * y + k, y * dt + t * dy + zero(k)
