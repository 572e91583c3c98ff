# f_jvp: forward derivative of f with respect to a, b, c, d, e, g, h, i, j, k (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc, d, dd, e, de, g, dg, h, dh, i, di, j, dj, k, dk):
    w1 = (b + k) * da + a * db + d * dc + c * dd + g * de + e * dg + i * dh
    return (
        a * b + c * d + e * g + h * i + j * k + a * k,
        w1 + h * di + k * dj + (j + a) * dk,
    )
