# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x, y])
    dit = iter([dx, dy])
    t, dt = [], []
    for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
        try:
            w1 = next(it)
            dw1 = next(dit)
            t.append(w1 * a)
            dt.append(a * dw1 + w1 * da)
        except StopIteration:
            break
    w2 = sum(t)
    w3 = len(t)
    return w2 * w3, w3 * sum(dt)
