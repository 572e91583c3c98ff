# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    items = [Item(x, y), Item(y, x), Item(x * y, 1.0)]
    w1 = y * dx + x * dy
    ditems = [
        SimpleNamespace(price=dx, weight=dy),
        SimpleNamespace(price=dy, weight=dx),
        SimpleNamespace(price=w1, weight=0.0)
    ]
    best = max(items)
    dbest = ditems[[x_ is best for x_ in items].index(True)]
    sort_jvp(items, ditems)
    w2 = best.price
    w3 = items[0].weight
    w4 = sorted(items)
    w5 = w2 * w3 + sum(i.price * i.weight for i in w4)
    w6 = w3 * dbest.price + w2 * ditems[0].weight
    return (
        w5,
        (
            w6
            + sum(
                i.weight * di.price + i.price * di.weight
                for i, di in zip(
                    w4,
                    [dx for _, dx in sorted(zip(items, ditems), key=lambda p: p[0])],
                    strict=True
                )
            )
        ),
    )
