# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rows = [[x, y], [y, 2.0], [x * y, 1.0]]
    drows = [[dx, dy], [dy, 0.0], [y * dx + x * dy, 0.0]]
    cols = [sum(c) for c in zip(*rows)]
    dcols = [sum(dc) for c, dc in zip(zip(*rows), zip(*drows), strict=True)]
    extra = [a * b for a, *b_ in zip(cols, *rows) for b in b_]
    dextra = [
        b * da + a * db
        for (a, *b_), (da, *db_) in zip(
            zip(cols, *rows), zip(dcols, *drows), strict=True
        )
        for b, db in zip(b_, db_, strict=True)
    ]
    w1 = cols[0]
    w2 = cols[1]
    return w1 * w2 + sum(extra), w2 * dcols[0] + w1 * dcols[1] + sum(dextra)
