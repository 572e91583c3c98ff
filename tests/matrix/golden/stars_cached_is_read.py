# powers_jvp: forward derivative of powers with respect to x (fwdtrans 0.1.0)
def powers_jvp(x, dx, n):
    return (
        [x**i for i in range(n)],
        [(i * x ** (i - 1.0) if i else 0.0) * dx for i in range(n)],
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    q = nodes(4)
    w1 = q["w"]
    w = list(w1)
    dw = list(lasting(w1))
    w[0] = y
    dw[0] = dy
    w2, dw2 = powers_jvp(x, dx, 3)
    w3, dw3 = powers_jvp(y, dy, 3)
    p, r = w2, [*w3, 1.0]
    dp, dr = dw2, [*dw3, 0.0]
    r.append(x)
    dr.append(dx)
    w4, dw4 = [], []
    for t, (a, da) in zip(q["x"], zip(w, dw, strict=True)):
        w5 = x + y * t
        w6 = w5 ** 2
        w4.append(a * w6)
        dw4.append(w6 * da + 2.0 * a * w5 * (dx + t * dy))
    w7 = sum(w4)
    w8 = p[1]
    w9 = r[-1]
    w10 = sum(p)
    w11 = max(r)
    return (
        w7 + w8 * w9 + w10 * w11,
        sum(dw4) + w9 * dp[1] + w8 * dr[-1] + w11 * sum(dp) + w10 * dr[r.index(w11)],
    )
