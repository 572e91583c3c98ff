# groupby_jvp: forward derivative of groupby with respect to iterable, key (fwdtrans 0.1.0)
def groupby_jvp(iterable, diterable, key, key_jvp):
    group: list[object] = []
    dgroup = []
    mark = None
    dmark = None
    for item, ditem in zip(iterable, diterable, strict=True):
        found, dfound = key_jvp(item, ditem)
        if group and found != mark:
            yield (mark, iter(group)), (dmark, iter(dgroup))
            group = []
            dgroup = []
        mark = found
        dmark = dfound
        group.append(item)
        dgroup.append(ditem)
    if group:
        yield (mark, iter(group)), (dmark, iter(dgroup))


# groups_jvp: forward derivative of groups with respect to rows (fwdtrans 0.1.0)
def groups_jvp(rows, drows):
    lambda_jvp = lambda row, drow: (row[0], drow[0])
    by, dby = {}, {}
    for (k_, g), (dk_, dg) in groupby_jvp(
        rows, drows, key=lambda row: row[0], key_jvp=lambda_jvp
    ):
        w1, dw1 = [], []
        for (_, v), (d_, dv) in zip(g, dg, strict=True):
            w1.append(v)
            dw1.append(dv)
        by[k_] = sum(w1)
        dby[k_] = sum(dw1)
    for k in by:
        w2 = by[k]
        w3 = by["b"]
        by[k] = w2 * w3
        dby[k] = w3 * dby[k] + w2 * dby["b"]
    return by, dby


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x, y
    squares = {v: v * y for v in w1}
    dsquares = {v: y * dv + v * dy for v, dv in zip(w1, (dx, dy), strict=True)}
    cache = {}
    dcache = {}
    def cached(v, n):
        if (v, n) not in cache:
            cache[v, n] = v if n == 0 else cached(v * y, n - 1) + cached(v, n - 1)
        return cache[v, n]

    def cached_jvp(v, dv, n, dn):
        if (v, n) not in cache:
            if n == 0:
                w1, dw1 = v, dv
            else:
                w2, dw2 = cached_jvp(v * y, y * dv + v * dy, n - 1, 0.0)
                w3, dw3 = cached_jvp(v, dv, n - 1, 0.0)
                w1, dw1 = w2 + w3, dw2 + dw3
            cache[v, n] = w1
            dcache[v, n] = dw1
        return cache[v, n], dcache[v, n]

    w2 = squares[x]
    w3 = squares[y]
    by, dby = groups_jvp(
        [("a", x), ("a", y), ("b", w2 * w3)],
        [(None, dx), (None, dy), (None, w3 * dsquares[x] + w2 * dsquares[y])]
    )
    w4, dw4 = cached_jvp(x, dx, 3, 0.0)
    w5 = by["a"]
    return (
        w4 * w5 + sum(by[k] for k in by if k != "a"),
        w5 * dw4 + w4 * dby["a"] + sum(dby[k] for k in by if k != "a"),
    )
