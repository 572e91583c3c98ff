# ema_jvp: forward derivative of ema with respect to alpha, start (fwdtrans 0.1.0)
def ema_jvp(alpha, dalpha, start, dstart):
    s = start
    ds = dstart
    def step(v):
        nonlocal s
        s = alpha * v + (1 - alpha) * s
        return s

    def step_jvp(v, dv):
        nonlocal ds
        nonlocal s
        w1 = 1 - alpha
        ds = (v - s) * dalpha + alpha * dv + w1 * ds
        s = alpha * v + w1 * s
        return s, ds

    return step, step_jvp


# f_jvp: forward derivative of f with respect to a, x (fwdtrans 0.1.0)
def f_jvp(a, da, x, dx):
    step, step_jvp = ema_jvp(a, da, x, dx)
    out, dout = [], []
    for v, dv in zip((1.0, x, x * x), (0.0, dx, 2.0 * x * dx), strict=True):
        w1, dw1 = step_jvp(v, dv)
        out.append(w1)
        dout.append(dw1)
    w2, dw2 = ema_jvp(x, dx, a, da)
    w3, dw3 = [], []
    for item, ditem in zip([a, x, 1.0], [da, dx, 0.0], strict=True):
        w4, dw4 = dw2(item, ditem)
        w3.append(w4)
        dw3.append(dw4)
    return out + w3, dout + dw3
