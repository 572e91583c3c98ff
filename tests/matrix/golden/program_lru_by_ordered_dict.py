# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    cache = OrderedDict()
    dcache = OrderedDict()
    out = 0.0
    dout = 0.0
    for n in [1, 2, 3, 1, 4, 1, 2]:
        if n in cache:
            cache.move_to_end(n)
            dcache.move_to_end(n)
        else:
            w1 = a ** n + b * n
            dcache[n] = (n * a ** (n - 1.0) if n else 0.0) * da + n * db
            cache[n] = w1
            if len(cache) > 2:
                cache.popitem(last=False)
                dcache.popitem(last=False)
        w2 = cache[n]
        dout += out * dcache[n] + w2 * dout
        out += w2 * out + 0.01
    return (
        out + sum(v * k for k, v in cache.items()),
        (
            dout
            + sum(
                k * dv
                for (k, v), dv in zip(cache.items(), dcache.values(), strict=True)
            )
        ),
    )
