# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c = Counter(a=x, b=y)
    dc = dCounter(a=dx, b=dy)
    d, e = c.copy(), Counter(c)
    dd, de = dc.copy(), dCounter(aligned(dc, c))
    g = copy.deepcopy([c, c])
    dg = copy.deepcopy([dc, dc])
    dd["a"] *= 2
    d["a"] *= 2
    e.update(a=y)
    de.update(a=dy)
    g[0]["b"] += x
    dg[0]["b"] += dx
    w1 = d["a"]
    w2 = e["a"]
    w3 = g[1]["b"]
    w4 = c["b"]
    w5 = c == Counter(**c)
    w6 = w1 * w2 + w3 * w4 + dict(c)["a"] + w5 * x
    w7 = w2 * dd["a"] + w1 * de["a"] + w4 * dg[1]["b"] + w3 * dc["b"]
    return w6, w7 + dict(aligned(dc, c))["a"] + w5 * dx
