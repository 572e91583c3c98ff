# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    acc = [x]
    dacc = [dx]
    yield acc, dacc
    dacc[0] = x * dacc[0] + acc[0] * dx
    acc[0] *= x
    return acc, dacc


# outer_jvp: forward derivative of outer with respect to x (fwdtrans 0.1.0)
def outer_jvp(x, dx):
    r, dr = yield from g_jvp(x, dx)
    w1 = r[0]
    dw1 = dr[0]
    r.append(w1 * 2)
    dr.append(2.0 * dw1)
    yield r, dr


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    (a, b), (da, db) = unzip(outer_jvp(x, dx))
    a[0] += x
    da[0] += dx
    w1 = b[0]
    w2 = b[1]
    return (a, b, w1 * w2), (da, db, w2 * db[0] + w1 * db[1])
