# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    one = Deep(x) if x > 5 else Box(x)
    other = Box(y)
    w1 = -1 < one.x - other.x <= one.x
    return x * y if w1 else y, y * dx + x * dy if w1 else dy
