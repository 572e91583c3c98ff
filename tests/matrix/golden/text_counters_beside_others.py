# f_jvp__data: forward derivative of f with respect to data (fwdtrans 0.1.0)
def f_jvp__data(data, ddata, k):
    n = 0
    mean = total = 0.0
    dmean = dtotal = 0.0
    for x, dx in zip(data, ddata, strict=True):
        before = n; n += 1
        delta = x - mean
        ddelta = dx - dmean
        mean += delta / n
        dmean += ddelta / n
        w1 = n - 1
        w2 = n + k
        total += delta * w1 * w2 - before * mean
        dtotal += w2 * w1 * ddelta - before * dmean
        k, last = 2 * k, k; del last
    return (mean, total, n - 1), (dmean, dtotal, 0.0)
