# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, shape):
    if shape in ("disc", "circle"):
        return 3.14159 * x * x, 6.28318 * x * dx
    if shape not in {"square": 1}:
        return x, dx
    return x * x, 2.0 * x * dx
