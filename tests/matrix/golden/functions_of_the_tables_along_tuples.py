# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    pair = (x, y)
    dpair = dx, dy
    pairs = [(x, 2), (y, 3), pair]
    dpairs = [(dx, 0.0), (dy, 0.0), dpair]
    w1 = pair[0]
    w2 = pair[1]
    w3 = math.atan2(w1, w2)
    w4 = pow(w1, w2)
    s = operator.mul(*pair) + w3 + w4 + operator.add(*[x, y * x])
    w5 = hypot(w2, w1)
    w6 = (w1 + (w4 * log(w1) if w1 or not w2 else 0.0)) * dpair[1]
    w7 = (w2 + (w2 * w1 ** (w2 - 1.0) if w2 else 0.0)) * dpair[0] + w6
    ds = w7 + (1.0 + y) * dx + x * dy + (w2 * dpair[0] - w1 * dpair[1]) / (w5 * w5)
    w8 = [x, y]
    w9 = [2.0, x]
    for p, dp in zip(zip(w8, w9), zip([dx, dy], [0.0, dx]), strict=True):
        w10 = p[0]
        w11 = p[1]
        w12 = math.pow(w10, w11)
        s += w12 * x
        w13 = (w12 * log(w10) if w10 or not w11 else 0.0) * dp[1]
        ds += x * ((w11 * w10 ** (w11 - 1.0) if w11 else 0.0) * dp[0] + w13) + w12 * dx
    it = iter(pairs)
    dit = iter(dpairs)
    first = it.__next__()
    dfirst = next(dit)
    w14 = sum(starmap(pow, pairs))
    w15, dw15 = [], []
    for (item, item_), (ditem, ditem_) in zip(it, dit, strict=True):
        w16 = operator.truediv(item, item_)
        w15.append(w16)
        dw15.append((ditem - w16 * ditem_) / item_)
    w17 = sum(w15)
    w18 = first[0]
    w19 = w17 * dfirst[0]
    w20 = w18 * sum(dw15)
    return (
        s + w14 + w17 * w18,
        (
            ds
            + sum(
                (
                    (item_ * item ** (item_ - 1.0) if item_ else 0.0) * ditem
                    + (
                        (pow(item, item_) * log(item) if item or not item_ else 0.0)
                        * ditem_
                    )
                )
                for (item, item_), (ditem, ditem_) in zip(pairs, dpairs, strict=True)
            )
            + w20
            + w19
        ),
    )
