# f_jvp: forward derivative of f with respect to c, b (fwdtrans 0.1.0)
def f_jvp(c, dc, b, db):
    t = [[2.0, 1.0, 1.0, 0.0, b[0]], [1.0, 3.0, 0.0, 1.0, b[1]]]
    dt = [[0.0, 0.0, 0.0, 0.0, db[0]], [0.0, 0.0, 0.0, 0.0, db[1]]]
    w1 = c[0]
    dw1 = dc[0]
    w2 = c[1]
    dw2 = dc[1]
    t.append([-w1, -w2, 0.0, 0.0, 0.0])
    dt.append([-dw1, -dw2, 0.0, 0.0, 0.0])
    while min(t[-1][:-1]) < 0:
        col = t[-1].index(min(t[-1][:-1]))
        ratios = [(row[-1] / row[col], i) for i, row in enumerate(t[:-1]) if row[col] > 0]
        _, r = min(ratios)
        pivot = t[r][col]
        dpivot = dt[r][col]
        w3 = t[r]
        w4 = [v / pivot for v in w3]
        dt[r] = [
            (dv - v / pivot * dpivot) / pivot for v, dv in zip(w3, dt[r], strict=True)
        ]
        t[r] = w4
        for i in range(len(t)):
            if i != r:
                k = t[i][col]
                dk = dt[i][col]
                w5 = t[i]
                w6 = t[r]
                w7 = [v - k * w for v, w in zip(w5, w6)]
                dt[i][:] = [
                    dv - w * dk - k * dw
                    for (v, dv), (w, dw) in zip(
                        zip(w5, dt[i], strict=True), zip(w6, dt[r], strict=True)
                    )
                ]
                w5[:] = w7
    return t[-1][-1], dt[-1][-1]
