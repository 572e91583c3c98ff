# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    p = list(enumerate(v, 1))
    dp = [(0.0, tangent) for tangent in dv]
    p.append((x, y))
    dp.append((dx, dy))
    w1 = p[1][0]
    w2 = p[1][1]
    w3, dw3 = sorted_jvp(
        enumerate(v), ((0.0, tangent) for tangent in dv), key=lambda pair: pair[1]
    )
    return (
        (w1 * w2, [*enumerate(v)], w3),
        (w2 * dp[1][0] + w1 * dp[1][1], [*((0.0, tangent) for tangent in dv)], dw3),
    )
