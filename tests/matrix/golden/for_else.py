# f_jvp: forward derivative of f with respect to x, limits (fwdtrans 0.1.0)
def f_jvp(x, dx, limits, dlimits):
    for limit, dlimit in zip(limits, dlimits, strict=True):
        if x < limit:
            y = x * limit
            dy = limit * dx + x * dlimit
            break
    else:
        y = x ** 2
        dy = 2.0 * x * dx
    return y, dy
