# f_jvp__x__y: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp__x__y(x, dx_, y, dy_, dx, dy):
    return x * dx + y * dy, dx * dx_ + dy * dy_
