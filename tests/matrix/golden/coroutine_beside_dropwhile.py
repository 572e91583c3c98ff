# acc_jvp_sent: forward derivative of acc with respect to k (fwdtrans 0.1.0)
def acc_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t = t + v * k
        dt = dt + k * dv + v * dk


# dropwhile_jvp_sent: forward derivative of dropwhile with respect to predicate, iterable (fwdtrans 0.1.0)
def dropwhile_jvp_sent(predicate, predicate_jvp, iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for item, ditem in zip(items, ditems, strict=True):
        if not predicate(item):
            yield item, ditem
            break
    yield from together(items, ditems)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(acc_jvp_sent(k, dk))
    next(g)
    next(dg)
    v, dv = [], []
    for z_, dz_ in zip((x, x * x, k), (dx, 2.0 * x * dx, dk), strict=True):
        w1, dw1 = sent(g, dg, z_, dz_)
        v.append(w1)
        dv.append(dw1)
    lambda_jvp = lambda z, dz: (z < 0.6, 0.0)
    u, du = coupled(dropwhile_jvp_sent(lambda z: z < 0.6, lambda_jvp, v, dv))
    w2 = next(u)
    dw2 = next(du)
    s = w2 * 2.0
    ds = 2.0 * dw2
    for z, dz in zip(u, du, strict=True):
        w3, dw3 = sent(g, dg, z, dz)
        s += z * w3
        ds += w3 * dz + z * dw3
    lambda_jvp_ = lambda z, dz: (z < 0.0, 0.0)
    w4 = sum(accumulate(v))
    w5, dw5 = coupled(dropwhile_jvp_sent(lambda z: z < 0.0, lambda_jvp_, v, dv))
    return (s, w4, list(w5)), (ds, sum(accumulate(dv)), list(dw5))
