# most_common_jvp: forward derivative of most_common with respect to counts (fwdtrans 0.1.0)
def most_common_jvp(counts, dcounts, n=None):
    if n is None:
        return sorted_jvp(
            counts.items(),
            [(zero(key), dcounts[key]) for key in counts],
            key=itemgetter(1),
            reverse=True
        )
    return nlargest_jvp(
        n,
        counts.items(),
        [(zero(key), dcounts[key]) for key in counts],
        key=itemgetter(1)
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    scores = Counter()
    dscores = dCounter()
    w1 = [("ann", x), ("bob", y), ("cid", x * y), ("ann", y * y)]
    for (name, score), (_, dscore) in zip(
        w1,
        [(None, dx), (None, dy), (None, y * dx + x * dy), (None, 2.0 * y * dy)],
        strict=True
    ):
        scores[name] += score  # never counted before: 0
        dscores[name] += dscore
    ((first, best), *rest), ((_, dbest), *drest) = most_common_jvp(scores, dscores)
    total = 0.0
    dtotal = 0.0
    w2, dw2 = most_common_jvp(scores, dscores, 2)
    for place, ((name, score), (_, dscore)) in enumerate(zip(w2, dw2, strict=True), 1):
        total += score * score / place
        dtotal += 2.0 * score * dscore / place
    w3 = sum(s for _, s in rest)
    w4 = best_of(scores, 2)
    w5 = total + best + w3 * x + sum(scores[n] for n in w4) + scores["zoe"]
    w6 = x * sum(ds for (_, s), (_, ds) in zip(rest, drest, strict=True))
    w7 = dtotal + dbest + w6 + w3 * dx + sum(dscores[n] for n in w4)
    return w5, w7 + dscores["zoe"]
