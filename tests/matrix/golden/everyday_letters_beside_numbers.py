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


# groupby_jvp_once: forward derivative of groupby with respect to iterable, key (fwdtrans 0.1.0)
def groupby_jvp_once(iterable, diterable, key, key_jvp):
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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, names="uuvv"):
    values = [x, x * y, 2 * y, 3 * x]
    dvalues = [dx, y * dx + x * dy, 2.0 * dy, 3.0 * dx]
    rows = list(zip("aabb", values))
    drows = list(zip([None] * 4, dvalues))
    total = sum(v * len(letter) for letter, v in rows)
    dtotal = sum(
        len(letter) * dv for (letter, v), (_, dv) in zip(rows, drows, strict=True)
    )
    lambda_jvp = lambda row, drow: (row[0], drow[0])
    w1 = lambda row: row[0]
    for (key, group), (dkey, dgroup) in groupby_jvp(
        rows, drows, key=w1, key_jvp=lambda_jvp
    ):
        w2, dw2 = [], []
        for (_, v), (d_, dv) in zip(group, dgroup, strict=True):
            w2.append(v)
            dw2.append(dv)
        w3 = sum(w2)
        dw3 = sum(dw2)
        dtotal = w3 * dtotal + total * dw3
        total *= w3
    lambda_jvp_ = lambda row, drow: (row[0], drow[0])
    w4, dw4 = unzip(
        groupby_jvp_once(
            zip(names, values),
            zip([None] * len(names), dvalues),
            key=lambda row: row[0],
            key_jvp=lambda_jvp_
        )
    )
    sums, dsums = {}, {}
    for (key_, group_), (dkey_, dgroup_) in zip(w4, dw4, strict=True):
        w5, dw5 = [], []
        for (_, v), (d_, dv) in zip(group_, dgroup_, strict=True):
            w5.append(v)
            dw5.append(dv)
        sums[key_] = sum(w5)
        dsums[key_] = sum(dw5)
    w6 = sums["u"]
    w7 = sums["v"]
    return total + w6 * w7, dtotal + w7 * dsums["u"] + w6 * dsums["v"]
