# row_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def row_getitem_jvp(self, dself, i):
    return self.items[i] * 2, 2.0 * dself.items[i]


# by_index_jvp: forward derivative of by_index with respect to sequence (fwdtrans 0.1.0)
def by_index_jvp(sequence, dsequence):
    position = 0
    while True:
        try:
            item, ditem = row_getitem_jvp(sequence, dsequence, position)
        except IndexError:
            return
        yield item, ditem
        position += 1


# backwards_jvp: forward derivative of backwards with respect to sequence (fwdtrans 0.1.0)
def backwards_jvp(sequence, dsequence):
    for position in range(len(sequence) - 1, -1, -1):
        yield row_getitem_jvp(sequence, dsequence, position)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r = Row([x, y, x * y])
    dr = SimpleNamespace(items=[dx, dy, y * dx + x * dy])
    total = 0.0
    dtotal = 0.0
    for v, dv in by_index_jvp(r, dr):
        total += v * v
        dtotal += 2.0 * v * dv
    w1, dw1 = unzip(by_index_jvp(r, dr))
    w2 = sum(w1)
    w3, dw3 = map(list, unzip(by_index_jvp(r, dr)))
    w4 = max(w3)
    w5, dw5 = [], []
    for v_, dv_ in backwards_jvp(r, dr):
        w5.append(v_)
        dw5.append(dv_)
    return total + w2 + w4 + sum(w5), dtotal + sum(dw1) + dw3[w3.index(w4)] + sum(dw5)
