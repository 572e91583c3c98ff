# f_jvp: forward derivative of f with respect to points, k (fwdtrans 0.1.0)
def f_jvp(points, dpoints, k, dk):
    out, best = [], []
    dout, dbest = [], []
    w1 = tuple(sum(col) / len(points) for col in zip(*points))
    dw1 = tuple(
        sum(dcol) / len(points)
        for col, dcol in zip(zip(*points), zip(*dpoints), strict=True)
    )
    out.append(w1)
    dout.append(dw1)
    w2 = [k * sum(col) for col in zip(*points)]
    dw2 = [
        sum(col) * dk + k * sum(dcol)
        for col, dcol in zip(zip(*points), zip(*dpoints), strict=True)
    ]
    out.append(w2)
    dout.append(dw2)
    w3 = list(map(sum, zip(*points)))
    dw3 = [sum(ditem) for item, ditem in zip(zip(*points), zip(*dpoints), strict=True)]
    out.append(w3)
    dout.append(dw3)
    w4, dw4 = [], []
    for col, dcol in zip(zip(*points), zip(*dpoints), strict=True):
        w5 = sum(col)
        w4.append(w5 ** 2)
        dw4.append(2.0 * w5 * sum(dcol))
    w6 = max(w4)
    dw6 = dw4[w4.index(w6)]
    best.append(w6)
    dbest.append(dw6)
    dbest.extend(
        k * sum(dcol) + sum(col) * dk
        for col, dcol in zip(zip(*points), zip(*dpoints), strict=True)
    )
    best.extend(sum(col) * k for col in zip(*points))
    return (out, sum(best)), (dout, sum(dbest))
