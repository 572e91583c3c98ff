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
    w6 = i - 1
    dy = dys[w6] + w5 * dt + t * (dys[i] - dys[w6])
    insort_right_jvp(xs, dxs, x, dx)
    w7 = xs[i]
    return y * w7, w7 * dy + y * dxs[i]
