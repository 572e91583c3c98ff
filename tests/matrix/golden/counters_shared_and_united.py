# counts_shared_jvp: forward derivative of counts_shared with respect to counts, others (fwdtrans 0.1.0)
def counts_shared_jvp(counts, dcounts, others, dothers):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        other = others[element]
        dother = dothers[element]
        w1 = count < other
        smaller = count if w1 else other
        dsmaller = dcount if w1 else dother
        if smaller > 0:
            result[element] = smaller
            dresult[element] = dsmaller
    return result, aligned(dresult, result)


# counts_united_jvp: forward derivative of counts_united with respect to counts, others (fwdtrans 0.1.0)
def counts_united_jvp(counts, dcounts, others, dothers):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        other = others[element]
        dother = dothers[element]
        w1 = count < other
        larger = other if w1 else count
        dlarger = dother if w1 else dcount
        if larger > 0:
            result[element] = larger
            dresult[element] = dlarger
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


# share_counts_jvp: forward derivative of share_counts with respect to counts, others (fwdtrans 0.1.0)
def share_counts_jvp(counts, dcounts, others, dothers):
    for element, count in counts.items():
        other = others[element]
        dother = dothers[element]
        if other < count:
            counts[element] = other
            dcounts[element] = dother
    return keep_positive_jvp(counts, dcounts)


# count_total_jvp: forward derivative of count_total with respect to counts (fwdtrans 0.1.0)
def count_total_jvp(counts, dcounts):
    return sum(counts.values()), sum([dcounts[key] for key in counts])


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Counter({"p": x, "q": y, "r": -x})
    da = dCounter({"p": dx, "q": dy, "r": -dx})
    b = Counter({"p": x * y, "q": 2.0, "s": y})
    db = dCounter({"p": y * dx + x * dy, "q": 0.0, "s": dy})
    w1, dw1 = counts_shared_jvp(a, da, b, db)
    w2, dw2 = counts_united_jvp(a, da, b, db)
    less, more = w1, w2
    dless, dmore = dw1, dw2
    b, db = share_counts_jvp(b, db, a, da)
    w3 = less["p"]
    w4, dw4 = count_total_jvp(less, dless)
    w5 = more["q"]
    w6 = more["p"]
    w7 = more["s"]
    w8 = b["p"]
    w9 = w3 * w4 + w5 * w6 + w7 + w8 * x + len(b)
    w10 = w4 * dless["p"] + w3 * dw4 + w6 * dmore["q"] + w5 * dmore["p"]
    return w9, w10 + dmore["s"] + x * db["p"] + w8 * dx
