# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {1.5: x, 2.5: y}
    dd = {1.5: dx, 2.5: dy}
    total = 0.0
    dtotal = 0.0
    for pair, dpair in zip(d.items(), [(zero(key), dd[key]) for key in d], strict=True):
        total += sum(pair)
        dtotal += sum(dpair)
    for (k, v), dv in zip(d.items(), dd.values(), strict=True):
        total += k * v
        dtotal += k * dv
    w1 = sum(d)
    w2 = max(d)
    w3 = sum(sorted(d))
    w4 = list(d.items())
    w5 = tuple(d)
    w6 = dtotal + w2 * sum(zero(list(d))) + zero(w3)
    return (
        (total + w1 * w2 + w3, w4, w5),
        (w6, [(zero(key), dd[key]) for key in d], zero(w5)),
    )
