# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x < 1
    return (
        0.1 * x if w1 else 0.2 * x - 0.1 if x < 3 else 0.4 * x * x,
        0.1 * dx if w1 else 0.2 * dx if x < 3 else 0.8 * x * dx,
    )
