# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    assert x > 0, f"x is {x}"
    w1 = x ** 0.5
    return w1, 0.5 * dx / w1
