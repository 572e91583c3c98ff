# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it, dit = companion(TABLE["a"])(x * y, y * dx + x * dy)
    w1, dw1 = [], []
    for v, dv in zip(it, dit, strict=True):
        w1.append(v * v)
        dw1.append(2.0 * v * dv)
    return w1, dw1
