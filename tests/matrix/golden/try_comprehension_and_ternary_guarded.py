# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv, c):
    try:
        w1, dw1 = [], []
        for t, dt in zip(v, dv, strict=True):
            w2 = sqrt(t)
            try:
                dw3 = 0.5 * dt / w2
            except (ArithmeticError, ValueError):
                dw3 = nan
            w1.append(w2)
            dw1.append(dw3)
        roots = w1
        droots = dw1
        w4 = c > 0
        best = roots[0] if w4 else 1 / roots[1]
        try:
            dbest = droots[0] if w4 else -(1 / roots[1]) * (1 / roots[1]) * droots[1]
        except (ArithmeticError, ValueError):
            dbest = nan
        w5 = v[0]
        w6 = roots[2]
        w7 = w5 / w6
        pair = (best, w7)
        dpair = dbest, (dv[0] - w7 * droots[2]) / w6
        w8 = sum(roots)
        w9 = pair[0]
        return w8 * w9 + pair[1], w9 * sum(droots) + w8 * dpair[0] + dpair[1]
    except (ValueError, ArithmeticError):
        return sum(v), sum(dv)
