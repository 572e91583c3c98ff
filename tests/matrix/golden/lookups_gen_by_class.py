# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [A(x), B(y), A(x * y)]
    for o, do in zip(
        w1,
        [
            SimpleNamespace(x=dx),
            SimpleNamespace(x=dy),
            SimpleNamespace(x=y * dx + x * dy)
        ],
        strict=True
    ):
        w2, dw2 = companion(type(o).each)(o, do)
        for v, dv in zip(w2, dw2, strict=True):
            total += v * v
            dtotal += 2.0 * v * dv
    return total, dtotal
