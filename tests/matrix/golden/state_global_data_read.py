# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    total = 0.0
    dtotal = 0.0
    for k, row in TABLE.items():
        for c in row:
            w1 = c * len(k)
            dtotal = x * dtotal + total * dx + zero(w1)
            total = total * x + w1
    for a, b in zip(KNOTS, KNOTS[1:]):
        total += (x - a) * b
        dtotal += b * (dx - zero(a))
    w2 = sum(NESTED[0])
    w3 = max(KNOTS)
    w4 = NESTED[1][0]
    return total + w2 * x + w3 * x + w4, dtotal + (w2 + w3) * dx + zero(w4)
