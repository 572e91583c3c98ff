# numbers_jvp: forward derivative of numbers with respect to v (fwdtrans 0.1.0)
def numbers_jvp(v, dv):
    if isinstance(v, str):
        w1 = [float(p) for p in v.split(",")]
        return w1, zero(w1)
    if isinstance(v, (list, tuple)):
        w2, dw2 = [], []
        for part, dpart in zip(v, dv, strict=True):
            w3, dw3 = numbers_jvp(part, dpart)
            for n, dn in zip(w3, dw3, strict=True):
                w2.append(n)
                dw2.append(dn)
        return w2, dw2
    return [v], [dv]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    w1 = [x, "1, 2", [y, "3", (x * y,)]]
    for v, dv in zip(w1, [dx, None, [dy, None, (y * dx + x * dy,)]], strict=True):
        w2, dw2 = numbers_jvp(v, dv)
        w3 = sum(w2)
        total += w3 * x
        dtotal += x * sum(dw2) + w3 * dx
    return total, dtotal
