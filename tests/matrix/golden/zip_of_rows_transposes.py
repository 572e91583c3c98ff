# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    turned = [list(col) for col in zip(*m)]
    dturned = [list(dcol) for col, dcol in zip(zip(*m), zip(*dm), strict=True)]
    dturned[0][1] *= 2.0
    turned[0][1] *= 2.0
    first, *rest = zip(*turned)
    dfirst, *drest = zip(*dturned)
    w1 = sum(first)
    w2 = len(rest)
    return (turned, w1 * w2), (dturned, w2 * sum(dfirst))
