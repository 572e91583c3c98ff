# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    for k in range(3):
        try:
            w1 = x * 0
            w2 = w1 + 1
            dw2 = zero(w1)
            for a, da in zip(
                (2.0 * x, k + 0.5, w2, y), (2.0 * dx, 0.0, dw2, dy), strict=True
            ):
                w3 = a - k
                w4 = x / w3
                v.append(w4)
                dv.append((dx - w4 * da) / w3)
        except ZeroDivisionError:
            dv.append(y * dx + x * dy)
            v.append(x * y)
    w5 = sum(v)
    w6 = len(v)
    return w5 * w6, w6 * sum(dv)
