# accumulate_jvp: forward derivative of accumulate with respect to iterable, function (fwdtrans 0.1.0)
def accumulate_jvp(iterable, diterable, function, function_jvp):
    items = iter(iterable)
    ditems = iter(diterable)
    for total, dtotal in zip(items, ditems, strict=True):
        yield total, dtotal
        break
    for item, ditem in zip(items, ditems, strict=True):
        total, dtotal = function_jvp(total, dtotal, item, ditem)
        yield total, dtotal


# accumulate_from_jvp__iterable__function: forward derivative of accumulate_from with respect to iterable, function (fwdtrans 0.1.0)
def accumulate_from_jvp__iterable__function(
    iterable, diterable, function, function_jvp, initial
):
    total = initial
    dtotal = 0.0
    yield total, 0.0
    for item, ditem in zip(iterable, diterable, strict=True):
        total, dtotal = function_jvp(total, dtotal, item, ditem)
        yield total, dtotal


# f_jvp: forward derivative of f with respect to xs, c (fwdtrans 0.1.0)
def f_jvp(xs, dxs, c, dc):
    a = list(accumulate(xs))
    da = list(accumulate(dxs))
    b = list(accumulate(xs, initial=c))
    db = list(accumulate(dxs, initial=dc))
    lambda_jvp = lambda s, ds, v, dv: (s * c + v, c * ds + s * dc + dv)
    w1, dw1 = unzip(accumulate_jvp(xs, dxs, lambda s, v: s * c + v, lambda_jvp))
    d = list(w1)
    dd = list(dw1)
    lambda_jvp_ = lambda s, ds, v, dv: (s + v * c, ds + c * dv + v * dc)
    w2, dw2 = unzip(
        accumulate_from_jvp__iterable__function(
            xs, dxs, lambda s, v: s + v * c, lambda_jvp_, initial=1.0
        )
    )
    return a + b + d + list(w2), da + db + dd + list(dw2)
