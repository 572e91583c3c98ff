# f_jvp: forward derivative of f with respect to p, q (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq):
    x0, y0 = p
    dx0, dy0 = dp
    x1, y1 = q
    dx1, dy1 = dq
    w1 = x1 - x0
    w2 = y1 - y0
    w3 = (w1 ** 2 + w2 ** 2) ** 0.5
    return w3, (w1 * (dx1 - dx0) + w2 * (dy1 - dy0)) / w3
