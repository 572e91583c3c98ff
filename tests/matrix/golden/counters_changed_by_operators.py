# keep_positive_jvp: forward derivative of keep_positive with respect to counts (fwdtrans 0.1.0)
def keep_positive_jvp(counts, dcounts):
    for element in [element for element, count in counts.items() if not count > 0]:
        dcounts.pop(element, None)
        del counts[element]
    return counts, aligned(dcounts, counts)


# add_counts_jvp: forward derivative of add_counts with respect to counts, others (fwdtrans 0.1.0)
def add_counts_jvp(counts, dcounts, others, dothers):
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        counts[element] += count
        dcounts[element] += dcount
    return keep_positive_jvp(counts, dcounts)


# take_counts_jvp: forward derivative of take_counts with respect to counts, others (fwdtrans 0.1.0)
def take_counts_jvp(counts, dcounts, others, dothers):
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        counts[element] -= count
        dcounts[element] -= dcount
    return keep_positive_jvp(counts, dcounts)


# unite_counts_jvp: forward derivative of unite_counts with respect to counts, others (fwdtrans 0.1.0)
def unite_counts_jvp(counts, dcounts, others, dothers):
    for (element, other), dother in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        if other > counts[element]:
            counts[element] = other
            dcounts[element] = dother
    return keep_positive_jvp(counts, dcounts)


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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    stock = Counter(flour=x, sugar=y)
    dstock = dCounter(flour=dx, sugar=dy)
    other = stock
    dother = dstock
    w1 = Counter(sugar=x * y, salt=-1.0)
    dw1 = dCounter(sugar=y * dx + x * dy, salt=0.0)
    stock, dstock = add_counts_jvp(stock, dstock, w1, dw1)
    w2 = Counter(flour=y)
    dw2 = dCounter(flour=dy)
    stock, dstock = take_counts_jvp(stock, dstock, w2, dw2)
    w3 = Counter(eggs=x * x)
    dw3 = dCounter(eggs=2.0 * x * dx)
    stock, dstock = unite_counts_jvp(stock, dstock, w3, dw3)
    w4 = [1.0, 2.0, 3.0]
    w5 = sum(k * v for k, v in zip(w4, other.values()))
    w6, dw6 = counts_shared_jvp(
        stock, dstock, Counter(sugar=0.1 * y), dCounter(sugar=0.1 * dy)
    )
    return (
        w5 + w6["sugar"],
        (
            sum(
                k * dv
                for k, (v, dv) in zip(
                    w4, zip(other.values(), [dother[key] for key in other], strict=True)
                )
            )
            + dw6["sugar"]
        ),
    )
