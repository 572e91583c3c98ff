# mean_and_variance_jvp: forward derivative of mean_and_variance with respect to data (fwdtrans 0.1.0)
def mean_and_variance_jvp(data, ddata):
    n = len(data)
    mean = sum(data) / n
    dmean = sum(ddata) / n
    variance = 0.0
    dvariance = 0.0
    for v, dv in zip(data, ddata, strict=True):
        w1 = v - mean
        variance += w1 ** 2
        dvariance += 2.0 * w1 * (dv - dmean)
    w2 = n - 1
    return (mean, variance / w2), (dmean, dvariance / w2)


# f_jvp: forward derivative of f with respect to data (fwdtrans 0.1.0)
def f_jvp(data, ddata):
    (mean, variance), (dmean, dvariance) = mean_and_variance_jvp(data, ddata)
    w1 = variance ** 0.5
    w2 = mean / w1
    return w2, (dmean - 0.5 * w2 * dvariance / w1) / w1
