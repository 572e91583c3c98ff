# f_jvp: forward derivative of f with respect to xs (fwdtrans 0.1.0)
def f_jvp(xs, dxs):
    it = iter(xs)
    dit = iter(dxs)
    first = next(it)
    dfirst = next(dit)
    best = 0
    dbest = 0.0
    for v, dv in zip(it, dit, strict=True):
        best += v * first
        dbest += first * dv + v * dfirst
    return best, dbest
