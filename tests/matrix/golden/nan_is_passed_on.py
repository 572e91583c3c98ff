# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    nan = float('nan')
    return [x * y, nan], [y * dx + x * dy, 0.0]
