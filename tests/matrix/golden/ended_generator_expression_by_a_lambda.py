# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x, y])
    dit = iter([dx, dy])
    take = lambda: next(it)

    def take_jvp():
        w1 = next(it)
        dw1 = next(dit)
        return w1, dw1

    try:
        w2, dw2 = [], []
        for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
            try:
                w1, dw1 = take_jvp()
                w2.append(w1 * a)
                dw2.append(a * dw1 + w1 * da)
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")
        t = sum(w2)
        dt = sum(dw2)
    except RuntimeError as e:
        w3 = len(str(e))
        t = x * y * w3
        dt = w3 * (y * dx + x * dy)
    return t, dt
