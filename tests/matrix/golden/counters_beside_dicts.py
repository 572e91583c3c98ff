# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"b": y}
    dd = {"b": dy}
    d |= Counter(a=x)
    dd |= dCounter(a=dx)
    d = d | Counter(c=x * y)
    dd = dd | dCounter(c=y * dx + x * dy)
    c = Counter(d.keys())
    w1 = d["a"]
    w2 = d["b"]
    w3 = d["c"]
    w4 = c["a"]
    return (
        w1 * w2 + w3 * w4 + max(Counter(d), key=Counter(d).get).count("a"),
        w2 * dd["a"] + w1 * dd["b"] + w4 * dd["c"],
    )
