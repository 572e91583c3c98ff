# f_jvp: forward derivative of f with respect to values (fwdtrans 0.1.0)
def f_jvp(values, dvalues):
    data = sorted(values)
    ddata = [dx for _, dx in sorted(zip(values, dvalues), key=lambda p: p[0])]
    n = len(data)
    mean = sum(data) / n
    dmean = sum(ddata) / n
    w1 = n % 2
    median = data[n // 2] if w1 else (data[n // 2 - 1] + data[n // 2]) / 2
    dmedian = ddata[n // 2] if w1 else 0.5 * (ddata[n // 2 - 1] + ddata[n // 2])
    w2 = n - 1
    spread = (sum((v - mean) ** 2 for v in data) / w2) ** 0.5
    dspread = (
        0.5
        * sum(
            2.0 * (v - mean) * (dv - dmean) for v, dv in zip(data, ddata, strict=True)
        )
        / (spread * w2)
    )
    trimmed = data[1:-1]
    dtrimmed = ddata[1:-1]
    del ddata[::2]
    del data[::2]
    w3 = sum(trimmed)
    w4 = data[0]
    return (
        (mean, median, spread, w3 * w4),
        (dmean, dmedian, dspread, w4 * sum(dtrimmed) + w3 * ddata[0]),
    )
