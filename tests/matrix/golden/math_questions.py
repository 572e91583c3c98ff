# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    if math.isnan(x) or math.isinf(x) or not math.isfinite(x):
        return 0.0, 0.0
    if math.isclose(x, 1.0):
        return x, dx
    return x * x, 2.0 * x * dx
