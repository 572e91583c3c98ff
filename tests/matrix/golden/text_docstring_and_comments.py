# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    """Return the area.

    Args:
        x: width, in metres.
    """
    # the first comment

    a = x * y  # beside the line
    da = y * dx + x * dy
    # before the return


    return a * 2, 2.0 * da  # at the end
