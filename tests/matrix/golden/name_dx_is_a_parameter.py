# f_jvp: forward derivative of f with respect to x, dx (fwdtrans 0.1.0)
def f_jvp(x, dx_, dx, ddx):
    return x * dx + dx, dx * dx_ + (x + 1.0) * ddx
