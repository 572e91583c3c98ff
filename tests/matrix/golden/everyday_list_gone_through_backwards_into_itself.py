# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, 2 * x]
    dv = [dx, 2.0 * dx]
    dv.extend(2.0 * t * dt for t, dt in zip(reversed(v), reversed(dv), strict=True))
    v.extend(t * t for t in reversed(v))
    dv.extend(y * dt + t * dy for t, dt in zip(reversed(v), reversed(dv), strict=True))
    v.extend(map(lambda t: t * y, reversed(v)))
    other = v
    dother = dv
    w1, dw1 = [], []
    for t, dt in zip(reversed(v), reversed(dv), strict=True):
        w2 = v.pop(0)
        dw2 = dv.pop(0)
        w1.append(w2 * t)
        dw1.append(t * dw2 + w2 * dt)
    w3 = max(w1)
    dw3 = dw1[w1.index(w3)]
    other.append(w3)
    dother.append(dw3)
    w4 = next(t * t for t in reversed(v))
    dw4 = next(2.0 * t * dt for t, dt in zip(reversed(v), reversed(dv), strict=True))
    v.insert(0, w4)
    dv.insert(0, dw4)
    rows = [[x, 1.0], [2 * x, y]]
    drows = [[dx, 0.0], [2.0 * dx, dy]]
    w5 = list(map(sum, zip(*rows)))
    dw5 = [sum(ditem) for item, ditem in zip(zip(*rows), zip(*drows), strict=True)]
    rows.append(w5)
    drows.append(dw5)
    drows.extend(
        list(ditem) for item, ditem in zip(zip(*rows), zip(*drows), strict=True)
    )
    rows.extend(map(list, zip(*rows)))
    return (v, rows), (dv, drows)
