# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    seen = {x: y, y: x * y}
    dseen = {x: dy, y: y * dx + x * dy}
    w1 = x, y, x
    for v, dv in zip(w1, (dx, dy, dx), strict=True):
        seen.setdefault(v * 1.0, 2.0)
        dseen.setdefault(v * 1.0, 0.0)
    w2 = [x, y]
    kept = dict(zip(w2, [y, x]))
    dkept = dict(zip(w2, [dy, dx]))
    w3 = seen[x]
    w4 = seen[y]
    w5 = kept[x]
    w6 = dict.fromkeys([x, y], 3.0)[y]
    return w3 * w4 + w5 * w6 + len(seen), w4 * dseen[x] + w3 * dseen[y] + w6 * dkept[x]
