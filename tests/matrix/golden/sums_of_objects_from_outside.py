# total_from_jvp__iterable: forward derivative of total_from with respect to iterable (fwdtrans 0.1.0)
def total_from_jvp__iterable(iterable, diterable, start):
    value = start
    dvalue = zero(start)
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = operator_jvp("add")(value, dvalue, item, ditem)
    return value, dvalue


# total_from_jvp__start: forward derivative of total_from with respect to start (fwdtrans 0.1.0)
def total_from_jvp__start(iterable, start, dstart):
    value = start
    dvalue = dstart
    for item in iterable:
        value, dvalue = operator_jvp("add")(value, dvalue, item, zero(item))
    return value, dvalue


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = total_from_jvp__iterable([a * b], [b * da + a * db], STARTS[0])
    w2, dw2 = total_from_jvp__start(STARTS[1:], b, db)
    return w1 + w2 * a, dw1 + a * dw2 + w2 * da
