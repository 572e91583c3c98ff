# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
        # far
    # near
    if x > 1:
        y = x * x
        dy = 2.0 * x * dx
    # outdented
        # and back
    else:
        # in else
        y = x
        dy = dx
        # trailing in else
    return y, dy
    # after the end
