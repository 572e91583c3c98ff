# f_jvp: forward derivative of f with respect to values, width (fwdtrans 0.1.0)
def f_jvp(values, dvalues, width, dwidth):
    counts = Counter(int(v // width) for v in values)
    mass = defaultdict(float)
    dmass = defaultdict(float)
    for v, dv in zip(values, dvalues, strict=True):
        w1 = int(v // width)
        dmass[w1] += 2.0 * v * dv
        mass[w1] += v * v
    w2 = sorted(mass)
    means = {b: mass[b] / counts[b] for b in w2}
    dmeans = {b: dmass[b] / counts[b] for b in w2}
    w3 = sum(m * (b + 1) for b, m in means.items()) / width
    return (
        w3,
        (
            (
                sum(
                    (b + 1) * dm
                    for (b, m), dm in zip(means.items(), dmeans.values(), strict=True)
                )
                - w3 * dwidth
            )
            / width
        ),
    )
