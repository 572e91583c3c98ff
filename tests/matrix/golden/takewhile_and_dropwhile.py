# takewhile_jvp: forward derivative of takewhile with respect to predicate, iterable (fwdtrans 0.1.0)
def takewhile_jvp(predicate, predicate_jvp, iterable, diterable):
    for item, ditem in zip(iterable, diterable, strict=True):
        if not predicate(item):
            return
        yield item, ditem


# dropwhile_jvp: forward derivative of dropwhile with respect to predicate, iterable (fwdtrans 0.1.0)
def dropwhile_jvp(predicate, predicate_jvp, iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for item, ditem in zip(items, ditems, strict=True):
        if not predicate(item):
            yield item, ditem
            break
    yield from zip(items, ditems, strict=True)


# f_jvp: forward derivative of f with respect to xs, c (fwdtrans 0.1.0)
def f_jvp(xs, dxs, c, dc):
    lambda_jvp = lambda v, dv: (v < c, 0.0)
    lambda_jvp_ = lambda v, dv: (v < c, 0.0)
    w1, dw1 = unzip(takewhile_jvp(lambda v: v < c, lambda_jvp, xs, dxs))
    w2 = sum(w1)
    w3, dw3 = unzip(dropwhile_jvp(lambda v: v < c, lambda_jvp_, xs, dxs))
    w4 = sum(w3)
    return w2 + w4 * c, sum(dw1) + c * sum(dw3) + w4 * dc
