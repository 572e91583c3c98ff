# restock_jvp: forward derivative of restock with respect to items, factor (fwdtrans 0.1.0)
def restock_jvp(items, ditems, factor, dfactor):
    w1, dw1 = [], []
    for it, dit in zip(items, ditems, strict=True):
        w2 = it.count < 5
        w1.append(it._replace(price=it.price * factor) if w2 else it)
        dw1.append(
            dit._replace(price=factor * dit.price + it.price * dfactor) if w2 else dit
        )
    return w1, dw1


# f_jvp: forward derivative of f with respect to p, q, factor (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq, factor, dfactor):
    items = [Item("bolt", p, 10), Item("nut", q, 3)]
    ditems = [Item(None, dp, 0.0), Item(None, dq, 0.0)]
    ditems += [Item(name=None, price=q * dp + p * dq, count=0.0)]
    items += [Item(name="cog", price=p * q, count=1)]
    items, ditems = restock_jvp(items, ditems, factor, dfactor)
    worth = sum(it.price * it.count for it in items)
    dworth = sum(
        it.count * dit.price + it.price * dit.count
        for it, dit in zip(items, ditems, strict=True)
    )
    best = max(items, key=lambda it: it.price)
    dbest = ditems[[x is best for x in items].index(True)]
    name, price, count = items[1]
    _, dprice, dcount = ditems[1]
    w1 = best.price
    w2 = len(name)
    return (
        worth + w1 + price * count * w2,
        dworth + dbest.price + w2 * (count * dprice + price * dcount),
    )
