# floored_jvp: forward derivative of floored with respect to value (fwdtrans 0.1.0)
def floored_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = floor(value), 0.0
    else:
        w1, dw1 = method_jvp(value, "__floor__")(value, dvalue)
    return w1, dw1


# raised_jvp: forward derivative of raised with respect to value (fwdtrans 0.1.0)
def raised_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = ceil(value), 0.0
    else:
        w1, dw1 = method_jvp(value, "__ceil__")(value, dvalue)
    return w1, dw1


# truncated_jvp: forward derivative of truncated with respect to value (fwdtrans 0.1.0)
def truncated_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = trunc(value), 0.0
    else:
        w1, dw1 = method_jvp(value, "__trunc__")(value, dvalue)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [T(x), U(y), x * y]
    for o, do in zip(
        w1, [SimpleNamespace(a=dx), SimpleNamespace(a=dy), y * dx + x * dy], strict=True
    ):
        w2, dw2 = floored_jvp(o, do)
        w3, dw3 = raised_jvp(o, do)
        w4, dw4 = truncated_jvp(o, do)
        total += w2 * x + w3 * y + w4
        dtotal += x * dw2 + w2 * dx + y * dw3 + w3 * dy + dw4
    return total, dtotal
