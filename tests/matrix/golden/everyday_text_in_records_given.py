# f_jvp: forward derivative of f with respect to rows, k (fwdtrans 0.1.0)
def f_jvp(rows, drows, k, dk):
    s = 0.0
    ds = 0.0
    for (who, v), (_, dv) in zip(rows, drows, strict=True):
        if who.strip().endswith("b"):
            w1 = k * v
            s += w1 * v
            ds += v * v * dk + 2.0 * w1 * dv
        elif who.isalpha():
            s += v
            ds += dv
    return s, ds
