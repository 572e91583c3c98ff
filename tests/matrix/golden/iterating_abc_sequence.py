# poly_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def poly_getitem_jvp(self, dself, i):
    return self.coefs[i], dself.coefs[i]


# backwards_jvp: forward derivative of backwards with respect to sequence (fwdtrans 0.1.0)
def backwards_jvp(sequence, dsequence):
    for position in range(len(sequence) - 1, -1, -1):
        yield poly_getitem_jvp(sequence, dsequence, position)


# poly_call_jvp: forward derivative of __call__ with respect to self, x (fwdtrans 0.1.0)
def poly_call_jvp(self, dself, x, dx):
    total = 0.0
    dtotal = 0.0
    for c, dc in backwards_jvp(self, dself):
        dtotal = x * dtotal + total * dx + dc
        total = total * x + c
    return total, dtotal


# by_index_jvp: forward derivative of by_index with respect to sequence (fwdtrans 0.1.0)
def by_index_jvp(sequence, dsequence):
    position = 0
    while True:
        try:
            item, ditem = poly_getitem_jvp(sequence, dsequence, position)
        except IndexError:
            return
        yield item, ditem
        position += 1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Poly([x, y, x * y])
    p_jvp = SimpleNamespace(coefs=[dx, dy, y * dx + x * dy])
    w1, dw1 = poly_call_jvp(p, p_jvp, x, dx)
    w2, dw2 = unzip(by_index_jvp(p, p_jvp))
    w3 = sum(w2)
    dw3 = sum(dw2)
    w4, dw4 = [], []
    for c, dc in by_index_jvp(p, p_jvp):
        w4.append(c * c)
        dw4.append(2.0 * c * dc)
    return w1 + w3 + sum(w4), dw1 + dw3 + sum(dw4)
