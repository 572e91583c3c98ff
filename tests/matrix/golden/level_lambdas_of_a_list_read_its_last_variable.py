# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(x, v, dv):
    fs = [lambda t: t * k for k in v]
    dfs = [lambda t, dt: (t * k, k * dt + t * dk) for k, dk in zip(v, dv, strict=True)]
    more = {n: lambda t: t * k * n for n in (1, 2) for k in v}
    dmore = {
        n: lambda t, dt: (t * k * n, n * (k * dt + t * dk))
        for n in (1, 2)
        for k, dk in zip(v, dv, strict=True)
    }
    w1, dw1 = [], []
    for q, q_jvp in zip(fs, dfs, strict=True):
        w2, dw2 = q_jvp(x, zero(x))
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    w4, dw4 = dmore[1](x, zero(x))
    return w3 + w4, sum(dw1) + dw4
