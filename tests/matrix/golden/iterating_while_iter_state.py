# rng_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def rng_next_jvp(self, dself):
    self.state = (self.state * 3.7) % 1.0
    dself.state = 3.7 * dself.state
    return self.state, dself.state


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = rng_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    rng = Rng(x)
    drng = SimpleNamespace(state=dx)
    pts, dpts = [], []
    for _ in range(3):
        w1, dw1 = rng_next_jvp(rng, drng)
        pts.append(w1 * y)
        dpts.append(y * dw1 + w1 * dy)
    for (p, dp), (q, dq) in zip(steps_jvp(rng, drng), zip(pts, dpts, strict=True)):
        y += p * q
        dy += q * dp + p * dq
    return y + rng.state, dy + drng.state
