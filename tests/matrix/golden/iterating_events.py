# schedule_setitem_jvp__self__amount: forward derivative of __setitem__ with respect to self, amount (fwdtrans 0.1.0)
def schedule_setitem_jvp__self__amount(self, dself, t, amount, damount):
    self.items[t] = amount
    dself.items[t] = damount
    return None, None


# schedule_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def schedule_iter_jvp(self, dself):
    for t in sorted(self.items):
        yield (t, self.items[t]), (zero(t), dself.items[t])


# schedule_value_jvp: forward derivative of value with respect to self (fwdtrans 0.1.0)
def schedule_value_jvp(self, dself):
    w1, dw1 = [], []
    for (t, a), (_, da) in schedule_iter_jvp(self, dself):
        w2 = 1 + self.rate
        w3 = w2 ** -t
        w1.append(a * w3)
        dw1.append(w3 * da + a * (-t * w2 ** (-t - 1.0) if -t else 0.0) * dself.rate)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to r, c (fwdtrans 0.1.0)
def f_jvp(r, dr, c, dc):
    s = Schedule(r)
    ds = SimpleNamespace(rate=dr, items={})
    schedule_setitem_jvp__self__amount(s, ds, 2, c, dc)
    w1 = 0.5 * c
    schedule_setitem_jvp__self__amount(s, ds, 1, w1, 0.5 * dc)
    if 3 not in s:
        w2 = c * c
        schedule_setitem_jvp__self__amount(s, ds, 3, w2, 2.0 * c * dc)
    w3, dw3 = schedule_value_jvp(s, ds)
    w4 = len(s)
    return w3 / w4, dw3 / w4
