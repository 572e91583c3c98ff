# gathered_jvp: forward derivative of gathered with respect to parts (fwdtrans 0.1.0)
def gathered_jvp(parts, dparts):
    total = Counter()
    dtotal = dCounter()
    for part, dpart in zip(parts, dparts, strict=True):
        total.update(part)
        dtotal.update(dpart)
    return total, aligned(dtotal, total)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total, dtotal = gathered_jvp(
        [{"a": x, "b": 1.0}, {"b": y}, Counter(a=2.0)],
        [{"a": dx, "b": 0.0}, {"b": dy}, dCounter(a=0.0)]
    )
    w1 = total["a"]
    w2 = total["b"]
    return w1 * w2, w2 * dtotal["a"] + w1 * dtotal["b"]
