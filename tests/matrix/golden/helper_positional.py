# square_jvp: forward derivative of square with respect to v (fwdtrans 0.1.0)
def square_jvp(v, dv):
    return v * v, 2.0 * v * dv


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = square_jvp(x, dx)
    w2, dw2 = square_jvp(x - y, dx - dy)
    return w1 + w2, dw1 + dw2
