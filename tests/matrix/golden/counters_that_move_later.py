# most_common_jvp: forward derivative of most_common with respect to counts (fwdtrans 0.1.0)
def most_common_jvp(counts, dcounts, n=None):
    if n is None:
        return sorted(counts.items(), key=itemgetter(1), reverse=True)
    return nlargest_jvp(
        n,
        counts.items(),
        [(zero(key), dcounts[key]) for key in counts],
        key=itemgetter(1)
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    counts = Counter("hello world".split())
    dcounts = dCounter(dict.fromkeys(counts, 0.0))
    w1 = ["hello"]
    counts.update(w1)
    dcounts.update(dict.fromkeys(w1, 0.0))
    for word in counts:
        dcounts[word] = x * dcounts[word] + counts[word] * dx
        counts[word] *= x
    dcounts.pop("nobody", None)
    del counts["nobody"]  # not there, and no error
    counts["you"] += y
    dcounts["you"] += dy
    w2, dw2 = most_common_jvp(counts, dcounts, 1)
    w3 = w2[0][1]
    w4 = counts["you"]
    return (
        w3 * w4 + counts["world"],
        w4 * dw2[0][1] + w3 * dcounts["you"] + dcounts["world"],
    )
