# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        y = sqrt(x)
        try:
            dy = 0.5 * dx / y
        except (ArithmeticError, ValueError):
            dy = nan
    except ValueError:
        y = -1.0
        dy = 0.0
    if y == 0:
        return 7.0 * x, 7.0 * dx
    return y * 2, 2.0 * dy
