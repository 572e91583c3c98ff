# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    top = max(v)
    dtop = dv[v.index(top)]
    e = [exp(t - top) for t in v]
    de = [exp(t - top) * (dt - dtop) for t, dt in zip(v, dv, strict=True)]
    s = sum(e)
    ds = sum(de)
    return (
        [t / s for t in e],
        [(dt - t / s * ds) / s for t, dt in zip(e, de, strict=True)],
    )
