# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, lo, hi):
    if not lo <= x <= hi:
        raise ValueError(f"{x:.3f} is outside [{lo}, {hi}]")
    assert isinstance(x, (int, float)), "a number is needed"
    assert x != 0.75, ("not this", x)
    return x * x, 2.0 * x * dx
