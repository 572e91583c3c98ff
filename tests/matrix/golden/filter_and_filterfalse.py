# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    large, dlarge = unzip((x, dx) for x, dx in zip(xs, dxs, strict=True) if is_large(x))
    w1, dw1 = [], []
    for v, dv in zip(large, dlarge, strict=True):
        w1.append(v * k)
        dw1.append(k * dv + v * dk)
    w2 = sum(w1)
    w3, dw3 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        if not is_large(x):
            w3.append(x)
            dw3.append(dx)
    w4 = sum(w3)
    return w2 + w4 * k + len(list(filter(None, xs))), sum(dw1) + k * sum(dw3) + w4 * dk
