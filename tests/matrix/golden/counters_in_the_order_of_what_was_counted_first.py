# weighted_jvp: forward derivative of weighted with respect to d (fwdtrans 0.1.0)
def weighted_jvp(d, dd):
    no_object(d)
    w1, dw1 = [], []
    for i, (v, dv) in enumerate(
        zip(d.values(), [dd[key] for key in d], strict=True), 1
    ):
        w1.append(i * v)
        dw1.append(i * dv)
    return sum(w1), sum(dw1)


# counts_added_jvp: forward derivative of counts_added with respect to counts, others (fwdtrans 0.1.0)
def counts_added_jvp(counts, dcounts, others, dothers):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        total = count + others[element]
        dtotal = dcount + dothers[element]
        if total > 0:
            result[element] = total
            dresult[element] = dtotal
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        if element not in counts and count > 0:
            result[element] = count
            dresult[element] = dcount
    return result, aligned(dresult, result)


# keep_positive_jvp: forward derivative of keep_positive with respect to counts (fwdtrans 0.1.0)
def keep_positive_jvp(counts, dcounts):
    for element in [element for element, count in counts.items() if not count > 0]:
        dcounts.pop(element, None)
        del counts[element]
    return counts, aligned(dcounts, counts)


# take_counts_jvp: forward derivative of take_counts with respect to counts, others (fwdtrans 0.1.0)
def take_counts_jvp(counts, dcounts, others, dothers):
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        counts[element] -= count
        dcounts[element] -= dcount
    return keep_positive_jvp(counts, dcounts)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, d = Counter(), defaultdict(float)
    dc, dd = dCounter(), defaultdict(float)
    w1 = c, d
    for t, dt in zip(w1, (dc, dd), strict=True):
        t["q"] += 1  # no tangent is put in here
    c["z"] += x
    dc["z"] += dx
    d["z"] += y
    dd["z"] += dy
    c["q"] += y
    dc["q"] += dy
    d["q"] += x
    dd["q"] += dx
    w2, dw2 = [], []
    for i, ((k, v), dv) in enumerate(
        zip(c.items(), [dc[key] for key in c], strict=True), 1
    ):
        w2.append(i * v)
        dw2.append(i * dv)
    w3 = sum(w2)
    w4, dw4 = weighted_jvp(c, dc)
    w5, dw5 = weighted_jvp(dict(d), dict(aligned(dd, d)))
    w6, dw6 = weighted_jvp({**d, "n": x}, {**aligned(dd, d), "n": dx})
    s = w3 + w4 + w5 + w6
    ds = sum(dw2) + dw4 + dw5 + dw6
    both, dboth = counts_added_jvp(c, dc, Counter(z=y), dCounter(z=dy))
    w7 = Counter(q=0.1)
    dw7 = dCounter(q=0.0)
    both, dboth = take_counts_jvp(both, dboth, w7, dw7)
    aligned(dc, c)
    w8 = c.popitem()
    dw8 = zero(w8[0]), dc.popitem()[1]
    last, n = w8
    _, dn = dw8
    w9, dw9 = weighted_jvp(both, dboth)
    w10, dw10 = weighted_jvp({"u": y} | d, {"u": dy} | aligned(dd, d))
    w11, dw11 = weighted_jvp(dict(**c, a=x), dict(**aligned(dc, c), a=dx))
    return s + w9 * n + w10 + w11, ds + n * dw9 + w9 * dn + dw10 + dw11
