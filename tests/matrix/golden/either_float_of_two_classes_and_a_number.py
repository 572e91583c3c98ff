# as_float_jvp: forward derivative of as_float with respect to value (fwdtrans 0.1.0)
def as_float_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = float(value), 0.0 if dvalue is None else dvalue
    else:
        w1, dw1 = method_jvp(value, "__float__")(value, dvalue)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [T(x), U(y), x * y]
    for o, do in zip(
        w1, [SimpleNamespace(a=dx), SimpleNamespace(a=dy), y * dx + x * dy], strict=True
    ):
        w2, dw2 = as_float_jvp(o, do)
        total += w2 * x
        dtotal += x * dw2 + w2 * dx
    return total, dtotal
