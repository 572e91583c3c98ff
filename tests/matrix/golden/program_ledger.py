# f_jvp: forward derivative of f with respect to a, b, rate (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, rate, drate):
    ledger = defaultdict(list)
    dledger = defaultdict(list)
    w1 = [("ann", a), ("bob", b), ("ann", -a / 3), ("cid", a * b), ("bob", 2.0)]
    for (who, amount), (_, damount) in zip(
        w1,
        [
            (None, da), (None, db), (None, -da / 3.0), (None, b * da + a * db),
            (None, 0.0)
        ],
        strict=True
    ):
        ledger[who].append(amount)
        dledger[who].append(damount)
    balance = {who: sum(entries) * (1 + rate) for who, entries in ledger.items()}
    dbalance = {
        who: (1 + rate) * sum(dentries) + sum(entries) * drate
        for (who, entries), dentries in zip(
            ledger.items(), [dledger[key] for key in ledger], strict=True
        )
    }
    total = 0.0
    dtotal = 0.0
    for who in sorted(ledger, key=lambda w: -len(ledger[w])):
        dtotal = rate * dtotal + total * drate + dbalance[who]
        total = total * rate + balance[who]
    return total + len(ledger["nobody"]) + sum(len(v) for v in ledger.values()), dtotal
