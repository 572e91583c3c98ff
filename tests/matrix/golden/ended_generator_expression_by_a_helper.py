# g_jvp_once: forward derivative of g with respect to it, a (fwdtrans 0.1.0)
def g_jvp_once(it, dit, a, da):
    w1 = next(it)
    dw1 = next(dit)
    return w1 * a, a * dw1 + w1 * da


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x, y])
    dit = iter([dx, dy])
    try:
        w1, dw1 = [], []
        for a, da in zip((x, y, x), (dx, dy, dx), strict=True):
            try:
                w2, dw2 = g_jvp_once(it, dit, a, da)
                w1.append(w2)
                dw1.append(dw2)
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")
        t = sum(w1)
        dt = sum(dw1)
    except (StopIteration, RuntimeError) as e:
        w3 = len(type(e).__name__)
        t = x * y * w3
        dt = w3 * (y * dx + x * dy)
    return t, dt
