# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    head, *lines = [line for line in TEXT.split(";") if not line.startswith("#")]
    names = [part.strip() for part in head.split(",")]
    rows = []
    drows = []
    for line in lines:
        row = dict(zip(names, (part.strip() for part in line.split(","))))
        drow = zero(row)
        w1 = float(row["mass"])
        row["mass"] = w1 * x
        drow["mass"] = x * (0.0 if drow["mass"] is None else drow["mass"]) + w1 * dx
        row["at"] = float(row["at"]) + y
        drow["at"] = (0.0 if drow["at"] is None else drow["at"]) + dy
        rows.append(row)
        drows.append(drow)
    lengths = dict((name, float(len(name))) for name in names)
    dlengths = zero(lengths)
    dlengths["at"] = x * dlengths["at"] + lengths["at"] * dx
    lengths["at"] *= x
    last = deque(float(digit) for digit in "12")
    dlast = zero(last)
    last.append(y)
    dlast.append(dy)
    kept = list(iter([1.0, 2.0]))
    dkept = zero(kept)
    kept[0] = x * y
    dkept[0] = y * dx + x * dy
    w2, dw2 = [], []
    for row_, drow_ in zip(rows, drows, strict=True):
        if row_["name"].islower():
            w3 = row_["mass"]
            w4 = row_["at"]
            w2.append(w3 * w4)
            dw2.append(w4 * drow_["mass"] + w3 * drow_["at"])
    total = sum(w2)
    dtotal = sum(dw2)
    w5 = sum(lengths.values())
    w6 = sum(last)
    return (
        (total, w5 * w6, kept),
        (dtotal, w6 * sum(dlengths.values()) + w5 * sum(dlast), dkept),
    )
