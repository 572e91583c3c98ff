# f_jvp: forward derivative of f with respect to w (fwdtrans 0.1.0)
def f_jvp(w, dw):
    w1 = [(w[0], 0, 1), (w[1], 1, 2), (w[2], 0, 2), (w[3], 2, 3)]
    edges = sorted(w1)
    dedges = [
        dx
        for _, dx in sorted(
            zip(
                w1,
                [
                    (dw[0], 0.0, 0.0), (dw[1], 0.0, 0.0), (dw[2], 0.0, 0.0),
                    (dw[3], 0.0, 0.0)
                ]
            ),
            key=lambda p: p[0]
        )
    ]
    parent = list(range(4))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    total = 0.0
    dtotal = 0.0
    for (weight, a, b), (dweight, _, _) in zip(edges, dedges, strict=True):
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
            total += weight**2
            dtotal += 2.0 * weight * dweight
    return total, dtotal
