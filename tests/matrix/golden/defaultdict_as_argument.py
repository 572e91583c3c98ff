# add_jvp: forward derivative of add with respect to table, x (fwdtrans 0.1.0)
def add_jvp(table, dtable, k, x, dx):
    table[k] += x
    dtable[k] += dx
    return table[k], dtable[k]


# add_jvp__table: forward derivative of add with respect to table (fwdtrans 0.1.0)
def add_jvp__table(table, dtable, k, x):
    table[k] += x
    return table[k], dtable[k]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = defaultdict(float)
    dt = defaultdict(float)
    a, da = add_jvp(t, dt, "a", x, dx)
    b, db = add_jvp(t, dt, "a", y * a, a * dy + y * da)
    add_jvp__table(t, dt, "b", 2.0)
    w1 = sum(t.values())
    return (
        w1 * b + max(t, key=t.get).count("a"),
        b * sum([dt[key] for key in t]) + w1 * db,
    )
