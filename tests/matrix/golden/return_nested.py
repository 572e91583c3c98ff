# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return (
        ([x * y, (x, 3), [y, 2.0, "label", None, True]], x - y),
        ([y * dx + x * dy, (dx, 0.0), [dy, 0.0, None, None, 0.0]], dx - dy),
    )
