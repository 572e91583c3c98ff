# f_jvp: forward derivative of f with respect to data (fwdtrans 0.1.0)
def f_jvp(data, ddata):
    w1 = sorted(data)
    ddata = [dx for _, dx in sorted(zip(data, ddata), key=lambda p: p[0])]
    data = w1
    n = len(data)
    if n % 2 == 1:
        w2 = n // 2
        return data[w2], ddata[w2]
    w3 = n // 2
    w4 = w3 - 1
    return (data[w4] + data[w3]) / 2, 0.5 * (ddata[w4] + ddata[w3])
