# counts_subtracted_jvp: forward derivative of counts_subtracted with respect to counts, others (fwdtrans 0.1.0)
def counts_subtracted_jvp(counts, dcounts, others, dothers):
    for (element, count), dcount in zip(others.items(), dothers.values(), strict=True):
        dcounts[element] = (dcounts[element] if element in counts else 0.0) - dcount
        counts[element] = counts.get(element, 0) - count
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c = Counter(a=x, b=1.0)
    dc = dCounter(a=dx, b=0.0)
    d = c
    dd = dc
    dc.update({"a": dy, "z": y * dx + x * dy})
    c.update({"a": y, "z": x * y})
    c.update(b=y)
    dc.update(b=dy)
    c.update("abba")  # letters are counted
    dc.update(dict.fromkeys("abba", 0.0))
    w1 = ["b", ("p", 1)]
    c.update(w1)
    dc.update(dict.fromkeys(w1, 0.0))
    counts_subtracted_jvp(d, dd, {"a": 0.5 * y}, {"a": 0.5 * dy})
    w2 = d["a"]
    w3 = d["b"]
    w4 = d["z"]
    w5 = d["p", 1]
    return (
        w2 * w3 + w4 * w5,
        w3 * dd["a"] + w2 * dd["b"] + w5 * dd["z"] + w4 * dd["p", 1],
    )
