# f_jvp: forward derivative of f with respect to coefficients, x (fwdtrans 0.1.0)
def f_jvp(coefficients, dcoefficients, x, dx):
    y = 0
    dy = 0.0
    for c, dc in zip(coefficients, dcoefficients, strict=True):
        dy = x * dy + y * dx + dc
        y = y * x + c
    return y, dy
