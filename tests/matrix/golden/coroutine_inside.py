# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    k = x * y
    dk = y * dx + x * dy
    def filt(gain):
        state = 0.0
        while True:
            v = yield state
            state += gain * (v - state) * k

    def filt_jvp(gain, dgain):
        state = 0.0
        dstate = 0.0
        while True:
            v, dv = yield state, dstate
            w1 = gain * (v - state)
            state += w1 * k
            dstate += k * gain * (dv - dstate) + w1 * dk

    g, dg = coupled(filt_jvp(0.5, 0.0))
    next(g)
    next(dg)
    w2, dw2 = [], []
    for v, dv in zip((x, y, x * x), (dx, dy, 2.0 * x * dx), strict=True):
        w1, dw1 = sent(g, dg, v, dv)
        w2.append(w1)
        dw2.append(dw1)
    return w2, dw2
