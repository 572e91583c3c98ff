# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = defaultdict(lambda: [0.0, 1.0])
    drows = defaultdict(lambda: [0.0, 0.0])
    drows["u"][0] += y * dx + x * dy
    rows["u"][0] += x * y
    nested = defaultdict(lambda: defaultdict(float))
    dnested = defaultdict(lambda: defaultdict(float))
    nested["p"]["q"] += x
    dnested["p"]["q"] += dx
    dnested["p"]["r"] = 2.0 * y * dy
    nested["p"]["r"] = y * y
    half = defaultdict(lambda: x / 2.0, a=y)
    dhalf = defaultdict(lambda: 0.5 * dx, a=dy)
    counts = defaultdict(int)
    dcounts = defaultdict(float)
    counts["n"] += 1
    counts["m"] += x
    dcounts["m"] += dx
    tables = defaultdict(dict)
    dtables = defaultdict(dict)
    tables[0]["k"] = x
    dtables[0]["k"] = dx
    w1 = rows["u"][0]
    w2 = rows["v"][1]
    w3 = nested["p"]
    w4 = sum(w3.values())
    w5 = half["b"]
    w6 = half["a"]
    w7 = counts["n"]
    w8 = counts["m"]
    w9 = w1 * w2 + w4 * w5 + w6, w7 * w8 + tables[0]["k"]
    w10 = w8 * dcounts["n"] + w7 * dcounts["m"] + dtables[0]["k"]
    w11 = w5 * sum([dnested["p"][key] for key in w3])
    w12 = w2 * drows["u"][0] + w1 * drows["v"][1] + w11 + w4 * dhalf["b"]
    return w9, (w12 + dhalf["a"], w10)
