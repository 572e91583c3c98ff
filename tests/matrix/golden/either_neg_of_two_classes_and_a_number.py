# negative_jvp: forward derivative of negative with respect to value (fwdtrans 0.1.0)
def negative_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = -value, -dvalue
    else:
        w1, dw1 = method_jvp(value, "__neg__")(value, dvalue)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [T(x), U(y), x * y]
    for o, do in zip(
        w1, [SimpleNamespace(a=dx), SimpleNamespace(a=dy), y * dx + x * dy], strict=True
    ):
        w2, dw2 = negative_jvp(o, do)
        total += w2 * x
        dtotal += x * dw2 + w2 * dx
    return total, dtotal
