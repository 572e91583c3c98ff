# table_add_jvp: forward derivative of add with respect to self, x, y (fwdtrans 0.1.0)
def table_add_jvp(self, dself, x, dx, y, dy):
    self.rows.append((x, y))
    dself.rows.append((dx, dy))
    return None, None


# table_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def table_iter_jvp(self, dself):
    w1 = self.rows
    for i, ((x, y), (dx, dy)) in enumerate(zip(w1, dself.rows, strict=True)):
        yield (i, x, y), (0.0, dx, dy)


# slope_jvp: forward derivative of slope with respect to table (fwdtrans 0.1.0)
def slope_jvp(table, dtable):
    n = len(table)
    w1, dw1 = [], []
    for (_, x, _), (d_, dx, d_) in table_iter_jvp(table, dtable):
        w1.append(x)
        dw1.append(dx)
    mx = sum(w1) / n
    dmx = sum(dw1) / n
    w2, dw2 = [], []
    for (_, _, y), (d_, d_, dy) in table_iter_jvp(table, dtable):
        w2.append(y)
        dw2.append(dy)
    my = sum(w2) / n
    dmy = sum(dw2) / n
    w3, dw3 = [], []
    for (_, x, y), (_, dx, dy) in table_iter_jvp(table, dtable):
        w4 = x - mx
        w5 = y - my
        w3.append(w4 * w5)
        dw3.append(w5 * (dx - dmx) + w4 * (dy - dmy))
    w6 = sum(w3)
    w7, dw7 = [], []
    for (_, x, y), (_, dx, dy) in table_iter_jvp(table, dtable):
        w8 = x - mx
        w7.append(w8 ** 2)
        dw7.append(2.0 * w8 * (dx - dmx))
    w9 = sum(w7)
    w10 = w6 / w9
    return w10, (sum(dw3) - w10 * sum(dw7)) / w9


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    t = Table()
    dt = SimpleNamespace(rows=[])
    for i in range(4):
        table_add_jvp(t, dt, a * i + 0.1, i * da, b * i * i, i * i * db)
    return slope_jvp(t, dt)
