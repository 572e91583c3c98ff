# f_jvp: forward derivative of f with respect to xs, ys, x (fwdtrans 0.1.0)
def f_jvp(xs, dxs, ys, dys, x, dx):
    i = bisect_left(xs, x)
    w1 = xs[i - 1]
    w2 = xs[i] - w1
    t = (x - w1) / w2
    w3 = i - 1
    dt = (dx - dxs[w3] - t * (dxs[i] - dxs[w3])) / w2
    w4 = ys[i - 1]
    w5 = ys[i] - w4
    y = w4 + t * w5
    dy = dys[w3] + w5 * dt + t * (dys[i] - dys[w3])
    insort_right_jvp(xs, dxs, x, dx)
    w6 = xs[i]
    return y * w6, w6 * dy + y * dxs[i]
