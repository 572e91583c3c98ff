# rounded_jvp: forward derivative of rounded with respect to value (fwdtrans 0.1.0)
def rounded_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1 = round(value)
        w2, dw2 = w1, zero(w1)
    else:
        w2, dw2 = method_jvp(value, "__round__")(value, dvalue)
    return w2, dw2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [Vec(x), y]
    for o, do in zip(w1, [SimpleNamespace(a=dx), dy], strict=True):
        w2, dw2 = rounded_jvp(o, do)
        total += w2 * x
        dtotal += x * dw2 + w2 * dx
    return total, dtotal
