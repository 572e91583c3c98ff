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


# f_jvp: forward derivative of f with respect to rows (fwdtrans 0.1.0)
def f_jvp(rows, drows):
    total = 0.0
    dtotal = 0.0
    lambda_jvp = lambda v, dv: (v > 1.5, 0.0)
    w1 = lambda v: v > 1.5
    for (sign, group), (_, dgroup) in groupby_jvp(
        rows, drows, key=w1, key_jvp=lambda_jvp
    ):
        values = list(group)
        dvalues = list(dgroup)
        w2 = sum(values)
        w3 = len(values)
        w4 = 2 if sign else 3
        total += w2 * w3 * w4
        dtotal += w4 * w3 * sum(dvalues)
    return total, dtotal
