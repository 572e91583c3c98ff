# square_jvp: forward derivative of square with respect to x (fwdtrans 0.1.0)
def square_jvp(x, dx):
    return x * x, 2.0 * x * dx


# apply_jvp: forward derivative of apply with respect to g, v (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, v, dv):
    w1, dw1 = [], []
    for item, ditem in zip(
        [x + 1.0 for x in v], [dx for x, dx in zip(v, dv, strict=True)], strict=True
    ):
        w2, dw2 = square_jvp(item, ditem)
        w1.append(w2)
        dw1.append(dw2)
    w3, dw3 = g_jvp(sum(w1), sum(dw1))
    w4, dw4 = [], []
    for item, ditem in zip(
        [x for x in v[:1]],
        [dx for x, dx in zip(v[:1], dv[:1], strict=True)],
        strict=True
    ):
        w5, dw5 = square_jvp(item, ditem)
        w4.append(w5)
        dw4.append(dw5)
    w6, dw6 = g_jvp(*interleaved(w4, dw4))
    return w3 + w6, dw3 + dw6


# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    def lambda_jvp(z, dz, k=2.0, dk=0.0):
        w1 = math.sin(z)
        return w1 * k, k * cos(z) * dz + w1 * dk

    return apply_jvp(lambda z, k=2.0: math.sin(z) * k, lambda_jvp, v, dv)
