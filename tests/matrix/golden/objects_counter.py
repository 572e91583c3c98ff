# counter_add_jvp: forward derivative of add with respect to self, x (fwdtrans 0.1.0)
def counter_add_jvp(self, dself, x, dx):
    self.total += x
    dself.total += dx
    self.n += 1
    w1 = self.seen
    w2 = self.n
    dw2 = dself.n
    dself.seen.append(w2 * dx + x * dw2)
    w1.append(x * w2)
    return self, dself


# counter_mean_jvp: forward derivative of mean with respect to self (fwdtrans 0.1.0)
def counter_mean_jvp(self, dself):
    w1 = self.total
    w2 = self.n
    w3 = w1 / w2
    return w3, (dself.total - w3 * dself.n) / w2


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = Counter()
    dc = SimpleNamespace(total=0.0, n=0.0, seen=[])
    for i in range(3):
        counter_add_jvp(c, dc, a * i, i * da)
    w1, dw1 = counter_add_jvp(c, dc, b, db)
    counter_add_jvp(w1, dw1, a * b, b * da + a * db)
    w2, dw2 = counter_mean_jvp(c, dc)
    w3 = c.total
    return w2 * w3 + sum(c.seen) + c.n, w3 * dw2 + w2 * dc.total + sum(dc.seen) + dc.n
