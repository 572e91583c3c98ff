# f_jvp: forward derivative of f with respect to x, xs, ys (fwdtrans 0.1.0)
def f_jvp(x, dx, xs, dxs, ys, dys):
    total = 0.0
    dtotal = 0.0
    for i, (xi, dxi) in enumerate(zip(xs, dxs, strict=True)):
        w = 1.0
        dw = 0.0
        w1 = [t for j, t in enumerate(xs) if j != i]
        for xj, dxj in zip(
            w1,
            [dt for j, (t, dt) in enumerate(zip(xs, dxs, strict=True)) if j != i],
            strict=True
        ):
            w2 = xi - xj
            w3 = (x - xj) / w2
            w4 = w * w3
            dw = w3 * dw + w * (dx - dxj - w3 * (dxi - dxj)) / w2
            w *= w3
        w5 = ys[i]
        total += w5 * w
        dtotal += w * dys[i] + w5 * dw
    return total, dtotal
