# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    with section("a") as depth:
        y = x * depth
        dy = depth * dx
        with section("b") as depth:
            dy = x * dy + y * dx
            y = y * x + depth
    return y, dy
