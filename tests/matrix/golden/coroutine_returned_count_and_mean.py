# tally_jvp: forward derivative of tally with respect to xs (fwdtrans 0.1.0)
def tally_jvp(xs, dxs):
    total = 0.0
    dtotal = 0.0
    count = 0
    for x, dx in zip(xs, dxs, strict=True):
        total += x
        dtotal += dx
        count += 1
        yield total, dtotal
    return (count, total / count), (0.0, dtotal / count)


# outer_jvp: forward derivative of outer with respect to xs (fwdtrans 0.1.0)
def outer_jvp(xs, dxs):
    (n, mean), (_, dmean) = yield from tally_jvp(xs, dxs)
    w1 = mean * n
    yield w1 * mean, 2.0 * w1 * dmean


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = unzip(outer_jvp([x, y, x * y], [dx, dy, y * dx + x * dy]))
    return list(w1), list(dw1)
