# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    # type: (float) -> float
    y = x * x  # type: float
    dy = 2.0 * x * dx
    return y, dy  # noqa: R504
