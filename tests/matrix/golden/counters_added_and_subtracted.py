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


# count_total_jvp: forward derivative of count_total with respect to counts (fwdtrans 0.1.0)
def count_total_jvp(counts, dcounts):
    return sum(counts.values()), sum([dcounts[key] for key in counts])


# counts_below_jvp: forward derivative of counts_below with respect to counts (fwdtrans 0.1.0)
def counts_below_jvp(counts, dcounts):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        if count < 0:
            result[element] = 0 - count
            dresult[element] = -dcount
    return result, aligned(dresult, result)


# counts_above_jvp: forward derivative of counts_above with respect to counts (fwdtrans 0.1.0)
def counts_above_jvp(counts, dcounts):
    result = Counter()
    dresult = dCounter()
    for (element, count), dcount in zip(
        counts.items(), [dcounts[key] for key in counts], strict=True
    ):
        if count > 0:
            result[element] = count
            dresult[element] = dcount
    return result, aligned(dresult, result)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    stock = Counter(flour=x, sugar=y)
    dstock = dCounter(flour=dx, sugar=dy)
    cake = Counter({"sugar": x * y, "eggs": 2.0, "salt": -y})
    dcake = dCounter({"sugar": y * dx + x * dy, "eggs": 0.0, "salt": -dy})
    both, dboth = counts_added_jvp(stock, dstock, cake, dcake)
    left, dleft = counts_without_jvp(
        both, dboth, Counter(flour=y, eggs=3.0), dCounter(flour=dy, eggs=0.0)
    )  # what is not positive is gone
    w1 = both["flour"]
    w2 = both["sugar"]
    w3, dw3 = count_total_jvp(left, dleft)
    w4 = left["eggs"]
    w5 = len(left)
    w6, dw6 = counts_above_jvp(cake, dcake)
    w7, dw7 = count_total_jvp(w6, dw6)
    w8, dw8 = counts_below_jvp(cake, dcake)
    w9 = w8["salt"]
    w10 = w2 * dboth["flour"] + w1 * dboth["sugar"] + dw3 + dleft["eggs"]
    return w1 * w2 + w3 + w4 + w5 + w7 * w9, w10 + w9 * dw7 + w7 * dw8["salt"]
