# named_jvp__rows: forward derivative of named with respect to rows (fwdtrans 0.1.0)
def named_jvp__rows(rows, drows, start):
    w1, dw1 = [], []
    for r, dr in zip(rows, drows, strict=True):
        if r["who"].startswith(start):
            w1.append(r["v"])
            dw1.append(dr["v"])
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [{"who": "ann lee", "v": x}, {"who": "bob ray", "v": x * y}, dict(who="al fox", v=y * y)]
    w1 = y * dx + x * dy
    drows = [
        {"who": None, "v": dx}, {"who": None, "v": w1}, dict(who=None, v=2.0 * y * dy)
    ]
    table = [["u v", x], ["w", y]]
    dtable = [[None, dx], [None, dy]]
    total, dtotal = named_jvp__rows(rows, drows, "a")
    for r, dr in zip(rows, drows, strict=True):
        first, last = r["who"].split()
        w2 = r["v"]
        w3 = len(first)
        w4 = len(last.upper())
        total += w2 * w3 / w4
        dtotal += w3 * dr["v"] / w4
    w5, dw5 = [], []
    for (text, n), (dtext, dn) in zip(table, dtable, strict=True):
        w6 = len(text.split())
        w5.append(n * w6)
        dw5.append(w6 * dn)
    return total + sum(w5), dtotal + sum(dw5)
