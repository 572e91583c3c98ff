# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([[x], [y]])
    dit = iter([[dx], [dy]])
    try:
        w1, dw1 = [], []
        for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
            try:
                w2 = next(it)
                dw2 = next(dit)
                for b, db in zip(w2, dw2, strict=True):
                    w1.append(a * b)
                    dw1.append(b * da + a * db)
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")
        t = sum(w1)
        dt = sum(dw1)
    except RuntimeError as e:
        w3 = len(str(e))
        t = x * y * w3
        dt = w3 * (y * dx + x * dy)
    return t, dt
