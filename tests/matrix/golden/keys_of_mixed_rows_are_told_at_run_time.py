# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [["a", x], ["b", x * y], ["a", y]]
    drows = [[None, dx], [None, y * dx + x * dy], [None, dy]]
    total, groups = {}, defaultdict(list)
    dtotal, dgroups = {}, defaultdict(list)
    for row, drow in zip(rows, drows, strict=True):
        w1 = row[0]
        w2 = total.get(w1, 0.0)
        w3 = row[1]
        w4 = row[0]
        still_key(w4)
        total[w4] = w2 + w3
        dtotal[w4] = dtotal.get(w1, 0.0) + drow[1]
        w5 = row[0]
        still_key(w5)
        groups[w5].append(row[1])
        dgroups[w5].append(drow[1])
    w6 = rows[1][0]
    still_key(w6)
    first = {**total, w6: y}
    dfirst = {**dtotal, w6: dy}
    names = []
    dnames = []
    for (name, value), dvalue in zip(total.items(), dtotal.values(), strict=True):
        w7 = first[name]
        dw7 = dfirst[name]
        w8 = name, value * w7
        dw8 = zero(name), w7 * dvalue + value * dw7
        names.append(w8)
        dnames.append(dw8)
    w9 = sorted(names)
    return (
        sum(v * len(n) for n, v in w9) + groups["a"][1],
        (
            sum(
                len(n) * dv
                for (n, v), (_, dv) in zip(
                    w9,
                    [dx for _, dx in sorted(zip(names, dnames), key=lambda p: p[0])],
                    strict=True
                )
            )
            + dgroups["a"][1]
        ),
    )
