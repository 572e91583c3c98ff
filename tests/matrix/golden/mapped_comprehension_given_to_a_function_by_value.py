# square_jvp: forward derivative of square with respect to x (fwdtrans 0.1.0)
def square_jvp(x, dx):
    return x * x, 2.0 * x * dx


# apply_jvp: forward derivative of apply with respect to g, v (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, v, dv):
    w2, dw2 = [], []
    for item, ditem in zip(
        [x + 1.0 for x in v], [dx for x, dx in zip(v, dv, strict=True)], strict=True
    ):
        w1, dw1 = square_jvp(item, ditem)
        w2.append(w1)
        dw2.append(dw1)
    w3, dw3 = g_jvp(sum(w2), sum(dw2))
    w5, dw5 = [], []
    for item, ditem in zip(
        [x for x in v[:1]],
        [dx for x, dx in zip(v[:1], dv[:1], strict=True)],
        strict=True
    ):
        w4, dw4 = square_jvp(item, ditem)
        w5.append(w4)
        dw5.append(dw4)
    w6, dw6 = g_jvp(*interleaved(w5, dw5))
    return w3 + w6, dw3 + dw6


# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    def lambda_jvp(z, dz, k=2.0, dk=0.0):
        w1 = math.sin(z)
        return w1 * k, k * cos(z) * dz + w1 * dk

    return apply_jvp(lambda z, k=2.0: math.sin(z) * k, lambda_jvp, v, dv)
