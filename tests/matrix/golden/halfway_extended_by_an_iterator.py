# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    it = iter([x, y])
    dit = iter([dx, dy])
    try:
        for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
            try:
                w1 = next(it)
                dw1 = next(dit)
                v.append(w1 * a)
                dv.append(a * dw1 + w1 * da)
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")
    except RuntimeError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w2 = sum(v)
    w3 = len(v)
    return w2 * w3, w3 * sum(dv)
