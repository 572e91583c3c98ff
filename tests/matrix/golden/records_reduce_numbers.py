# summed_jvp: forward derivative of summed with respect to iterable (fwdtrans 0.1.0)
def summed_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item, ditem in zip(items, ditems, strict=True):
        value = value + item
        dvalue = dvalue + ditem
    return value, dvalue


# multiplied_from_jvp: forward derivative of multiplied_from with respect to iterable, initial (fwdtrans 0.1.0)
def multiplied_from_jvp(iterable, diterable, initial, dinitial):
    value = initial
    dvalue = dinitial
    for item, ditem in zip(iterable, diterable, strict=True):
        dvalue = item * dvalue + value * ditem
        value = value * item
    return value, dvalue


# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return [x, 2 * x], [dx, 2.0 * dx]


# multiplied_jvp_once: forward derivative of multiplied with respect to iterable (fwdtrans 0.1.0)
def multiplied_jvp_once(iterable, diterable):
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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    n = []
    def note(v):
        n.append(1)
        return v

    def note_jvp(v, dv):
        n.append(1)
        return v, dv

    w1, dw1 = note_jvp(x, dx)
    w2, dw2 = summed_jvp([w1, y, x * y], [dw1, dy, y * dx + x * dy])
    w3, dw3 = g_jvp(y, dy)
    w4, dw4 = multiplied_from_jvp(w3, dw3, x, dx)
    a = w2 * w4
    da = w4 * dw2 + w2 * dw4
    w5, dw5 = g_jvp(x, dx)
    b, db = multiplied_jvp_once(
        (v * y for v in w5), (y * dv + v * dy for v, dv in zip(w5, dw5, strict=True))
    )
    w6 = len(n)
    w7, dw7 = summed_jvp([[x], [y]], [[dx], [dy]])
    return a * b * w6 + w7[1], w6 * (b * da + a * db) + dw7[1]
