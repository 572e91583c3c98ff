# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x, y])
    dit = iter([dx, dy])
    w1, dw1 = [], []
    for (a, b), (da, db) in zip(
        [(x, y), (y, y), (x, x)], [(dx, dy), (dy, dy), (dx, dx)], strict=True
    ):
        try:
            w2 = next(it)
            dw2 = next(dit)
            w3 = w2 * a
            w1.append(w3 * b)
            dw1.append(b * (a * dw2 + w2 * da) + w3 * db)
        except StopIteration:
            break
    return sum(w1), sum(dw1)
