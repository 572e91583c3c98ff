# ledger_post_jvp__self__amount: forward derivative of post with respect to self, amount (fwdtrans 0.1.0)
def ledger_post_jvp__self__amount(self, dself, who, amount, damount):
    self.entries.append(amount)
    dself.entries.append(damount)
    w1 = self.totals.get(who, 0.0)
    w2 = 1 + self.rate
    w3 = dself.totals.get(who, 0.0) + w2 * damount
    dself.totals[who] = w3 + amount * dself.rate
    self.totals[who] = w1 + amount * w2
    return None, None


# f_jvp: forward derivative of f with respect to r, a (fwdtrans 0.1.0)
def f_jvp(r, dr, a, da):
    l = Ledger(r)
    dl = SimpleNamespace(rate=dr, entries=[], totals={}, name=None)
    ledger_post_jvp__self__amount(l, dl, "a", a, da)
    w1 = 2 * a
    ledger_post_jvp__self__amount(l, dl, "b", w1 * r, 2.0 * r * da + w1 * dr)
    ledger_post_jvp__self__amount(l, dl, "a", a * a, 2.0 * a * da)
    w2 = sum(l.entries)
    w3 = l.totals["a"]
    return (
        w2 * w3 + l.totals["b"],
        w3 * sum(dl.entries) + w2 * dl.totals["a"] + dl.totals["b"],
    )
