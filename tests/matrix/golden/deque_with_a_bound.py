# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    last = collections.deque(v, maxlen=2)
    dlast = collections.deque(dv, maxlen=2)
    for t, dt in zip(v, dv, strict=True):
        dlast.append(2.0 * t * dt)
        last.append(t * t)
        last.appendleft(t)
        dlast.appendleft(dt)
    w1 = last[0]
    w2 = last[1]
    w3 = last.maxlen
    return w1 * w2 + w3, w2 * dlast[0] + w1 * dlast[1] + zero(w3)
