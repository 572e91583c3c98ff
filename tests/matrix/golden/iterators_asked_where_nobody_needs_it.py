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
    if x > 0:
        w2 = next(it)
        dw2 = next(dit)
        w3, dw3 = w2, dw2
    else:
        w3, dw3 = None, None
    a = w3
    w4 = next(it)
    dw4 = next(dit)
    s = x * w4
    ds = w4 * dx + x * dw4
    w5, dw5 = [], []
    for _ in range(1):
        if y > 0:
            w6 = next(it)
            dw6 = next(dit)
            w5.append(w6)
            dw5.append(dw6)
    b = w5
    first_of_jvp_once(it, dit)
    w7 = next(it)
    dw7 = next(dit)
    s += y * w7
    ds += w7 * dy + y * dw7
    lambda_jvp = lambda u, du, v, dv: (u + v, du + dv)
    w8, dw8 = unzip(islice_two_jvp_once(it, dit))
    w9, dw9 = reduce_jvp_once(lambda u, v: u + v, lambda_jvp, w8, dw8)
    w10 = " ".join(map(str, in_step(it, dit)))
    c = w9, w10
    w11 = x * x
    w12 = next(it, w11 * x)
    dw12 = next(dit, 3.0 * w11 * dx)
    return s + w12, ds + dw12
