# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"b": y}
    dd = {"b": dy}
    w1 = Counter(a=x)
    d |= w1
    dd |= aligned(dCounter(a=dx), w1)
    w2 = Counter(c=x * y)
    d = d | w2
    dd = dd | aligned(dCounter(c=y * dx + x * dy), w2)
    c = Counter(d.keys())
    w3 = d["a"]
    w4 = d["b"]
    w5 = d["c"]
    w6 = c["a"]
    return (
        w3 * w4 + w5 * w6 + max(Counter(d), key=Counter(d).get).count("a"),
        w4 * dd["a"] + w3 * dd["b"] + w6 * dd["c"],
    )
