# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    words = "the cat the dog a cat the end".split()
    counts = Counter(words)
    counts.update(["cat", "mouse"])
    total = counts.total()
    s = 0.0
    ds = 0.0
    for rank, (word, n) in enumerate(counts.most_common(3), 1):
        w1 = n / total
        s += w1 * x ** rank
        ds += w1 * rank * x ** (rank - 1.0) * dx
    return s * y + len(counts), y * ds + s * dy
