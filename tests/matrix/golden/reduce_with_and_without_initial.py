# reduce_jvp_once: forward derivative of reduce with respect to function, iterable (fwdtrans 0.1.0)
def reduce_jvp_once(function, function_jvp, iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = function_jvp(value, dvalue, item, ditem)
    return value, dvalue


# reduce_from_jvp: forward derivative of reduce_from with respect to function, iterable, initial (fwdtrans 0.1.0)
def reduce_from_jvp(function, function_jvp, iterable, diterable, initial, dinitial):
    value = initial
    dvalue = dinitial
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = function_jvp(value, dvalue, item, ditem)
    return value, dvalue


# reduce_from_jvp__function__iterable: forward derivative of reduce_from with respect to function, iterable (fwdtrans 0.1.0)
def reduce_from_jvp__function__iterable(
    function, function_jvp, iterable, diterable, initial
):
    value = initial
    dvalue = 0.0
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = function_jvp(value, dvalue, item, ditem)
    return value, dvalue


# f_jvp: forward derivative of f with respect to xs, c (fwdtrans 0.1.0)
def f_jvp(xs, dxs, c, dc):
    def step(acc, v):
        return acc * c + v

    def step_jvp(acc, dacc, v, dv):
        return acc * c + v, c * dacc + acc * dc + dv

    lambda_jvp = lambda a, da, b, db: (a * b, b * da + a * db)
    w1, dw1 = reduce_jvp_once(step, step_jvp, reversed(xs), reversed(dxs))
    w2, dw2 = reduce_from_jvp(lambda a, b: a * b, lambda_jvp, xs, dxs, c, dc)
    w3, dw3 = reduce_from_jvp__function__iterable(step, step_jvp, xs, dxs, 0)
    return w1 + w2 + w3, dw1 + dw2 + dw3
