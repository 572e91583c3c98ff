# f_jvp: forward derivative of f with respect to a, b, c (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc):
    w1 = b / c
    w2 = a / w1
    w3 = (a - (b - c)) / w2
    w4 = a + b
    w5 = b + c
    w6 = -w5 ** 2
    w7 = (da + dc - db) / w2 + 2.0 * w4 * w5 * (db + dc)
    return (
        w3 - w4 * w6,
        w7 - w3 * (da - w2 * (db - w1 * dc) / c) / (w2 * w1) - w6 * (da + db),
    )
