# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    if x > 100:
        top = 1.0
    if 200 < x * y < top:
        return x * y, y * dx + x * dy
    return y * x, x * dy + y * dx
