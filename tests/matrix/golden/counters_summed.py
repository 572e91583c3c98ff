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


# total_from_jvp: forward derivative of total_from with respect to iterable, start (fwdtrans 0.1.0)
def total_from_jvp(iterable, diterable, start, dstart):
    value = start
    dvalue = dstart
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = counts_added_jvp(value, dvalue, item, ditem)
    return value, aligned(dvalue, value)


# summed_jvp: forward derivative of summed with respect to iterable (fwdtrans 0.1.0)
def summed_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = counts_added_jvp(value, dvalue, item, ditem)
    return value, aligned(dvalue, value)


# count_total_jvp: forward derivative of count_total with respect to counts (fwdtrans 0.1.0)
def count_total_jvp(counts, dcounts):
    return sum(counts.values()), sum([dcounts[key] for key in counts])


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    days = [Counter(a=x), Counter(a=y, b=2.0), Counter(b=x)]
    ddays = [dCounter(a=dx), dCounter(a=dy, b=0.0), dCounter(b=dx)]
    week, dweek = total_from_jvp(days, ddays, Counter(), dCounter())
    again, dagain = summed_jvp(days, ddays)
    w1 = week["a"]
    w2 = week["b"]
    w3, dw3 = count_total_jvp(again, dagain)
    return w1 * w2 + w3, w2 * dweek["a"] + w1 * dweek["b"] + dw3
