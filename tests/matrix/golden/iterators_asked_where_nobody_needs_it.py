# first_of_jvp_once: forward derivative of first_of with respect to it (fwdtrans 0.1.0)
def first_of_jvp_once(it, dit):
    it = iter(it)
    dit = iter(dit)
    w1 = next(it)
    dw1 = next(dit)
    return w1, dw1


# islice_two_jvp_once: forward derivative of islice_two with respect to it (fwdtrans 0.1.0)
def islice_two_jvp_once(it, dit):
    w1 = next(it)
    dw1 = next(dit)
    yield w1, dw1
    w2 = next(it)
    dw2 = next(dit)
    yield w2, dw2


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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x * y, y, x, y * y, x * x, x - y, x + y])
    w1 = y * dx + x * dy
    dit = iter([w1, dy, dx, 2.0 * y * dy, 2.0 * x * dx, dx - dy, dx + dy])
    w2 = x > 0
    if w2:
        w3 = next(it)
        dw3 = next(dit)
        w4, dw4 = w3, dw3
    else:
        w4, dw4 = None, None
    a = w4
    w5 = next(it)
    dw5 = next(dit)
    s = x * w5
    ds = w5 * dx + x * dw5
    w6, dw6 = [], []
    for _ in range(1):
        if y > 0:
            w7 = next(it)
            dw7 = next(dit)
            w6.append(w7)
            dw6.append(dw7)
    b = w6
    first_of_jvp_once(it, dit)
    w8 = next(it)
    dw8 = next(dit)
    s += y * w8
    ds += w8 * dy + y * dw8
    lambda_jvp = lambda u, du, v, dv: (u + v, du + dv)
    w9, dw9 = unzip(islice_two_jvp_once(it, dit))
    w10, dw10 = reduce_jvp_once(lambda u, v: u + v, lambda_jvp, w9, dw9)
    w11 = " ".join(map(str, in_step(it, dit)))
    c = w10, w11
    w12 = x * x
    w13 = next(it, w12 * x)
    dw13 = next(dit, 3.0 * w12 * dx)
    return s + w13, ds + dw13
