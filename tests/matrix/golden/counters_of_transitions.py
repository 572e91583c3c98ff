# count_total_jvp: forward derivative of count_total with respect to counts (fwdtrans 0.1.0)
def count_total_jvp(counts, dcounts):
    return sum(counts.values()), sum([dcounts[key] for key in counts])


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
    moves = defaultdict(Counter)
    dmoves = defaultdict(dCounter)
    w1 = [("a", "b", x), ("a", "c", y), ("b", "a", x * y), ("a", "b", 1.0)]
    for (here, there, weight), (_, _, dweight) in zip(
        w1,
        [
            (None, None, dx), (None, None, dy), (None, None, y * dx + x * dy),
            (None, None, 0.0)
        ],
        strict=True
    ):
        moves[here][there] += weight
        dmoves[here][there] += dweight
    chances, dchances = {}, {}
    for (here_, row), drow in zip(
        moves.items(), [dmoves[key] for key in moves], strict=True
    ):
        w2, dw2 = {}, {}
        for (there_, w), dw in zip(
            row.items(), [drow[key] for key in row], strict=True
        ):
            w3, dw3 = count_total_jvp(row, drow)
            w4 = w / w3
            w2[there_] = w4
            dw2[there_] = (dw - w4 * dw3) / w3
        chances[here_] = w2
        dchances[here_] = dw2
    w5 = chances["a"]["b"]
    w6, dw6 = most_common_jvp(moves["a"], dmoves["a"], 1)
    w7 = w6[0][1]
    return (
        w5 * w7 + chances["b"]["a"],
        w7 * dchances["a"]["b"] + w5 * dw6[0][1] + dchances["b"]["a"],
    )
