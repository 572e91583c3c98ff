# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    t = 0.0
    dt = 0.0
    w1 = map(lambda v: v * k, xs)
    for i, (v, dv) in enumerate(
        zip(w1, (k * dv + v * dk for v, dv in zip(xs, dxs, strict=True)), strict=True),
        start=1
    ):
        if i > 2:
            break
        t += i * v
        dt += i * dv
    return t, dt
