# f_jvp: forward derivative of f with respect to xs (fwdtrans 0.1.0)
def f_jvp(xs, dxs):
    it = iter(xs)
    dit = iter(dxs)
    t = 0
    dt = 0.0
    while True:
        w1 = next(it, None)
        dw1 = next(dit, None)
        v = w1
        dv = dw1
        if not v is not None:
            break
        t += v * v
        dt += 2.0 * v * dv
    return t, dt
