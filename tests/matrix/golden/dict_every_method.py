# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"a": x, "b": y}
    dd = {"a": dx, "b": dy}
    dd.update(c=y * dx + x * dy)
    d.update(c=x * y)
    w1 = [("d", y * y)]
    dd.update(
        {
            key: tangent
            for (key, _), (_, tangent) in zip(w1, [(None, 2.0 * y * dy)], strict=True)
        },
        e=0.0
    )
    d.update(w1, e=1.0)
    d |= {"f": x + y}
    dd |= {"f": dx + dy}
    e = d | {"a": 0.0}
    de = dd | {"a": 0.0}
    w2 = d.pop("a")
    dw2 = dd.pop("a")
    w3 = d.pop("zz", y)
    dw3 = dd.pop("zz", dy)
    a = w2 * w3
    da = w3 * dw2 + w2 * dw3
    w4 = d.popitem()
    dw4 = zero(w4[0]), dd.popitem()[1]
    k, last = w4
    _, dlast = dw4
    w5 = d.get("b")
    w6 = d.get("zz", x)
    g = w5 * w6
    dg = w6 * dd.get("b", None) + w5 * dd.get("zz", dx)
    w7 = d.setdefault("g", x)
    dw7 = dd.setdefault("g", dx)
    w8 = d.setdefault("b", 0.0)
    dw8 = dd.setdefault("b", 0.0)
    s = w7 + w8
    ds = dw7 + dw8
    del dd["c"]
    del d["c"]
    w9 = len(k)
    w10 = e["f"]
    w11 = e["a"]
    w12 = list(d)
    w13 = da + w9 * dlast + s * dg + g * ds + w11 * de["f"] + w10 * de["a"]
    return (a + last * w9 + g * s + w10 * w11, d, w12), (w13, dd, zero(w12))
