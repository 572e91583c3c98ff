# f_jvp: forward derivative of f with respect to rate, flows (fwdtrans 0.1.0)
def f_jvp(rate, drate, flows, dflows):
    npv = 0
    dnpv = 0.0
    factor = 1
    dfactor = 0.0
    for flow, dflow in zip(flows, dflows, strict=True):
        npv += flow * factor
        dnpv += factor * dflow + flow * dfactor
        w1 = 1 + rate
        w2 = factor / w1
        dfactor = (dfactor - w2 * drate) / w1
        factor /= w1
    return npv, dnpv
