# take_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def take_next_jvp(self, dself):
    if self.k >= len(self.vs):
        raise StopIteration
    self.k += 1
    w1 = self.vs
    w2 = self.k - 1
    return w1[w2], dself.vs[w2]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = Take([x, y])
    dit = SimpleNamespace(vs=[dx, dy], k=0.0)
    try:
        w1, dw1 = [], []
        for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
            try:
                w2, dw2 = take_next_jvp(it, dit)
                w1.append(w2 * a)
                dw1.append(a * dw2 + w2 * da)
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")
        return sum(w1), sum(dw1)
    except RuntimeError:
        return x * y, y * dx + x * dy
