# multiplied_jvp: forward derivative of multiplied with respect to iterable (fwdtrans 0.1.0)
def multiplied_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item, ditem in zip(items, ditems, strict=True):
        dvalue = item * dvalue + value * ditem
        value = value * item
    return value, dvalue


# summed_from_jvp__iterable: forward derivative of summed_from with respect to iterable (fwdtrans 0.1.0)
def summed_from_jvp__iterable(iterable, diterable, initial):
    value = initial
    dvalue = 0.0
    for item, ditem in zip(iterable, diterable, strict=True):
        value = value + item
        dvalue = dvalue + ditem
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    v = [x, y, z]
    dv = [dx, dy, dz]
    pairs = [("a", x), ("b", y)]
    dpairs = [(None, dx), (None, dy)]
    p, dp = multiplied_jvp(v, dv)
    s, ds = summed_from_jvp__iterable(
        [operator.neg(t) for t in v], [-dt for t, dt in zip(v, dv, strict=True)], 1.0
    )
    first = operator.itemgetter(1)
    top = max(pairs, key=operator.itemgetter(1))
    dtop = dpairs[[x_ is top for x_ in pairs].index(True)]
    w1, dw1 = companion(first)(v, dv)
    w2 = top[1]
    w3 = operator.sub(x, y)
    w4 = operator.truediv(x, z)
    return (
        p + s + w1 * w2 + w3 * w4,
        dp + ds + w2 * dw1 + w1 * dtop[1] + w4 * (dx - dy) + w3 * (dx - w4 * dz) / z,
    )
