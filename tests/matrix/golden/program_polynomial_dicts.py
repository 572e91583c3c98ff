# multiply_jvp: forward derivative of multiply with respect to p, q (fwdtrans 0.1.0)
def multiply_jvp(p, dp, q, dq):
    r = {}
    dr = {}
    for ((i, j), a), da in zip(p.items(), dp.values(), strict=True):
        for ((k, l), b), db in zip(q.items(), dq.values(), strict=True):
            key = i + k, j + l
            w1 = r.get(key, 0) + a * b
            dr[key] = dr.get(key, 0.0) + b * da + a * db
            r[key] = w1
    return r, dr


# derive_jvp: forward derivative of derive with respect to p (fwdtrans 0.1.0)
def derive_jvp(p, dp):
    return (
        {(i - 1, j): i * c for (i, j), c in p.items() if i},
        {
            (i - 1, j): i * dc
            for ((i, j), c), dc in zip(p.items(), dp.values(), strict=True)
            if i
        },
    )


# f_jvp: forward derivative of f with respect to a, b, x, y (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, x, dx, y, dy):
    p = {(1, 0): a, (0, 1): b, (0, 0): 1.0}
    dp = {(1, 0): da, (0, 1): db, (0, 0): 0.0}
    w1, dw1 = multiply_jvp(p, dp, {(2, 1): a * b}, {(2, 1): b * da + a * db})
    q, dq = multiply_jvp(p, dp, w1, dw1)
    w2, dw2 = derive_jvp(q, dq)
    w3, dw3 = [], []
    for ((i, j), c), dc in zip(w2.items(), dw2.values(), strict=True):
        w4 = x ** i
        w5 = c * w4
        w6 = y ** j
        w3.append(w5 * w6)
        dw3.append(
            w6 * (w4 * dc + c * (i * x ** (i - 1.0) if i else 0.0) * dx)
            + w5 * (j * y ** (j - 1.0) if j else 0.0) * dy
        )
    return sum(w3), sum(dw3)
