# ma_jvp_sent: forward derivative of ma (fwdtrans 0.1.0)
def ma_jvp_sent(n):
    buf = deque()
    dbuf = deque()
    mean = None
    dmean = None
    while True:
        w1, dw1 = yield mean, dmean
        buf.append(w1)
        dbuf.append(dw1)
        if len(buf) > n:
            buf.popleft()
            dbuf.popleft()
        w2 = sum(buf)
        w3 = len(buf)
        mean = w2 / w3
        dmean = sum(dbuf) / w3


# f_jvp: forward derivative of f with respect to xs (fwdtrans 0.1.0)
def f_jvp(xs, dxs):
    g, dg = coupled(ma_jvp_sent(2))
    next(g)
    next(dg)
    w1, dw1 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        w2, dw2 = sent(g, dg, x, dx)
        w1.append(w2 * x)
        dw1.append(x * dw2 + w2 * dx)
    return w1, dw1
