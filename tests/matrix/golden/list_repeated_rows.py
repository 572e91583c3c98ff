# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    rows = [[0.0] * 3] * 2
    drows = [[0.0] * 3] * 2
    drows[0][n] = 2.0 * x * dx
    rows[0][n] = x * x
    own = [[0.0] * 3 for _ in range(2)]
    down = [[0.0] * 3 for _ in range(2)]
    own[0][n] = x
    down[0][n] = dx
    flat = [x, 1.0] * 2
    dflat = [dx, 0.0] * 2
    flat[1] += x
    dflat[1] += dx
    w1 = rows[1][n]
    w2 = own[1][n]
    w3 = own[0][n]
    return (
        (w1 * w2 + w1 * w3, flat),
        ((w2 + w3) * drows[1][n] + w1 * down[1][n] + w1 * down[0][n], dflat),
    )
