# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, words):
    counts = Counter(words)
    weights = Counter()
    dweights = dCounter()
    for w, (t, dt) in zip(words, zip(v, dv, strict=True)):
        weights[w] += t
        dweights[w] += dt
    top = counts.most_common(1)[0][0]
    w1 = weights[top]
    w2 = counts[top]
    w3 = w1 * w2 + weights["none"], sum(weights.values())
    w4 = w2 * dweights[top] + dweights["none"]
    return w3, (w4, sum([dweights[key] for key in weights]))
