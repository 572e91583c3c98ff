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
        w6 = groups[w5]
        w7 = row[1]
        dw7 = drow[1]
        w6.append(w7)
        dgroups[w5].append(dw7)
    w8 = rows[1][0]
    still_key(w8)
    first = {**total, w8: y}
    dfirst = {**dtotal, w8: dy}
    names = []
    dnames = []
    for (name, value), dvalue in zip(total.items(), dtotal.values(), strict=True):
        w9 = first[name]
        dw9 = dfirst[name]
        w10 = name, value * w9
        dw10 = zero(name), w9 * dvalue + value * dw9
        names.append(w10)
        dnames.append(dw10)
    w11 = sorted(names)
    return (
        sum(v * len(n) for n, v in w11) + groups["a"][1],
        (
            sum(
                len(n) * dv
                for (n, v), (_, dv) in zip(
                    w11,
                    [dx for _, dx in sorted(zip(names, dnames), key=lambda p: p[0])],
                    strict=True
                )
            )
            + dgroups['a'][1]
        ),
    )
