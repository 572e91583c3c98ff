# leaf_spread_jvp__self__xs__power: forward derivative of spread with respect to self, xs, power (fwdtrans 0.1.0)
def leaf_spread_jvp__self__xs__power(self, dself, *xs, dxs=(), power=2, dpower=0.0):
    w1 = sum(x ** power for x in xs)
    w2 = self.w
    return (
        w1 * w2,
        (
            (
                w2
                * sum(
                    (
                        (power * x ** (power - 1.0) if power else 0.0) * dx
                        + (x ** power * log(x) if x or not power else 0.0) * dpower
                    )
                    for x, dx in zip(xs, dxs, strict=True)
                )
            )
            + w1 * dself.w
        ),
    )


# leaf_plain_jvp: forward derivative of plain with respect to self, xs (fwdtrans 0.1.0)
def leaf_plain_jvp(self, dself, *xs, dxs=()):
    return (
        sum(x * x for x in xs),
        sum(2.0 * x * dx for x, dx in zip(xs, dxs, strict=True)),
    )


# leaf_odd_jvp__self__x__dx: forward derivative of odd with respect to self, x, dx (fwdtrans 0.1.0)
def leaf_odd_jvp__self__x__dx(self, dself, x=1.0, dx_=0.0, dx=2.0, ddx=0.0):
    w1 = x * x
    w2 = w1 * dx
    w3 = self.w
    return w2 * w3, w3 * (2.0 * dx * x * dx_ + w1 * ddx) + w2 * dself.w


# leaf_total_jvp: forward derivative of total with respect to cls, xs (fwdtrans 0.1.0)
def leaf_total_jvp(cls, dcls, *xs, dxs=()):
    return (
        sum(x * x for x in xs),
        sum(2.0 * x * dx for x, dx in zip(xs, dxs, strict=True)),
    )


# leaf_scaled_jvp: forward derivative of scaled with respect to x, xs (fwdtrans 0.1.0)
def leaf_scaled_jvp(x, dx, *xs, dxs=()):
    w1 = sum(y * y for y in xs)
    return (
        x * w1,
        w1 * dx + x * sum(2.0 * y * dy for y, dy in zip(xs, dxs, strict=True)),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Leaf(a)
    w2 = w1.spread
    w3 = Leaf(b)
    methods = {"a": w2, "b": w3.plain}
    dmethods = {
        "a": partial(
            by_pairs(leaf_spread_jvp__self__xs__power), w1, SimpleNamespace(w=da)
        ),
        "b": partial(by_pairs(leaf_plain_jvp), w3, SimpleNamespace(w=db))
    }
    w4, dw4 = dmethods["a"](a, da, b, db, power=3, dpower=0.0)
    w5, dw5 = dmethods["a"](b, db)
    w6, dw6 = dmethods["b"](a, da, b, db)
    s = w4 + w5 + w6
    ds = dw4 + dw5 + dw6
    w7 = a > 1.0
    g = Leaf(a).odd if w7 else Leaf(b).odd
    g_jvp = (
        partial(by_pairs(leaf_odd_jvp__self__x__dx), Leaf(a), SimpleNamespace(w=da))
        if w7
        else partial(
            by_pairs(leaf_odd_jvp__self__x__dx), Leaf(b), SimpleNamespace(w=db)
        )
    )
    w8, dw8 = g_jvp(dx=b, ddx=db)
    w9, dw9 = g_jvp(x=b, dx=db)
    w10, dw10 = g_jvp(a, da, b, db)
    s += w8 + w9 + w10
    ds += dw8 + dw9 + dw10
    w11 = Leaf.total
    w12 = Leaf(a)
    w13 = [w11, w12.total, Leaf.scaled, Leaf(b).scaled]
    for h, h_jvp in zip(
        w13,
        [
            partial(by_pairs(leaf_total_jvp), Leaf, None),
            partial(by_pairs(leaf_total_jvp), w12.__class__, zero(w12.__class__)),
            by_pairs(leaf_scaled_jvp),
            by_pairs(leaf_scaled_jvp)
        ],
        strict=True
    ):
        w14, dw14 = h_jvp(a, da, b, db)
        s += w14
        ds += dw14
    w15 = Leaf(a).spread
    w16, dw16 = [], []
    for (item, ditem), (item_, ditem_) in zip(
        zip([a, b], [da, db], strict=True), zip([b, a], [db, da], strict=True)
    ):
        w17, dw17 = by_pairs(leaf_spread_jvp__self__xs__power)(
            Leaf(a), SimpleNamespace(w=da), item, ditem, item_, ditem_
        )
        w16.append(w17)
        dw16.append(dw17)
    return s + sum(w16), ds + sum(dw16)
