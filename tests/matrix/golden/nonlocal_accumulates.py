# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    total = 0.0
    dtotal = 0.0
    def add(x):
        nonlocal total
        total += x * a

    def add_jvp(x, dx):
        nonlocal dtotal
        nonlocal total
        total += x * a
        dtotal += a * dx + x * da
        return None, None

    add_jvp(b, db)
    add_jvp(b * a, a * db + b * da)
    return total, dtotal
