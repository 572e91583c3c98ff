# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    for t, dt in zip(v, dv, strict=True):
        if len(v) < 4:
            v.append(t * 1.5)
            dv.append(1.5 * dt)
    w1 = sum(v)
    w2 = v[-1]
    return w1 * w2, w2 * sum(dv) + w1 * dv[-1]
