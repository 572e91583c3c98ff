# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    best = a
    dbest = da
    def keep(x):
        nonlocal best
        if x > best:
            best = x * b

    def keep_jvp(x, dx):
        nonlocal dbest
        nonlocal best
        if x > best:
            best = x * b
            dbest = b * dx + x * db
        return None, None

    for i in range(4):
        keep_jvp(i * b, i * db)
    return best, dbest
