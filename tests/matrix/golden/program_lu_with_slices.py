# f_jvp: forward derivative of f with respect to m, rhs (fwdtrans 0.1.0)
def f_jvp(m, dm, rhs, drhs):
    rows = [r[:] + [b] for r, b in zip(m, rhs)]
    drows = [
        dr[:] + [db]
        for (r, dr), (b, db) in zip(
            zip(m, dm, strict=True), zip(rhs, drhs, strict=True)
        )
    ]
    n = len(rows)
    for k in range(n):
        rows[k:], drows[k:] = sorted_jvp(rows[k:], drows[k:], key=lambda r: -abs(r[k]))
        pivot = rows[k][k]
        dpivot = drows[k][k]
        w1 = rows[k]
        w2 = [v / pivot for v in w1]
        drows[k] = [
            (dv - v / pivot * dpivot) / pivot
            for v, dv in zip(w1, drows[k], strict=True)
        ]
        rows[k] = w2
        for i, (row, drow) in enumerate(zip(rows, drows, strict=True)):
            if i != k:
                factor = row[k]
                dfactor = drow[k]
                w3 = rows[k]
                w4 = [v - factor * w for v, w in zip(row, w3)]
                drows[i] = [
                    dv - w * dfactor - factor * dw
                    for (v, dv), (w, dw) in zip(
                        zip(row, drow, strict=True), zip(w3, drows[k], strict=True)
                    )
                ]
                rows[i] = w4
    return (
        [row[-1] for row in rows],
        [drow[-1] for row, drow in zip(rows, drows, strict=True)],
    )
