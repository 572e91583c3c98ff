# counts_added_jvp_guarded: forward derivative of counts_added with respect to counts, others (fwdtrans 0.1.0)
def counts_added_jvp_guarded(counts, dcounts, others, dothers):
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


# counts_without_jvp: forward derivative of counts_without with respect to counts, others (fwdtrans 0.1.0)
def counts_without_jvp(counts, dcounts, others, dothers):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        rest = count - others[element]
        drest = dcount - dothers[element]
        if rest > 0:
            result[element] = rest
            dresult[element] = drest
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        if element not in counts and count < 0:
            result[element] = 0 - count
            dresult[element] = -dcount
    return result, aligned(dresult, result)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c = Counter(a=x, b=2.0)
    dc = dCounter(a=dx, b=0.0)
    try:
        w1 = 1 / (x - x)
        c, dc = counts_added_jvp_guarded(c, dc, Counter(a=w1), dCounter(a=zero(w1)))
    except ZeroDivisionError:
        c, dc = counts_without_jvp(c, dc, Counter(b=y), dCounter(b=dy))
    w2 = c <= Counter(a=5, b=5)
    return (
        c["a"] * c["b"] if w2 else 0.0,
        c["b"] * dc["a"] + c["a"] * dc["b"] if w2 else 0.0,
    )
