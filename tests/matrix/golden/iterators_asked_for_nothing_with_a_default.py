# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, other = x * y, y * y
    ds, dother = y * dx + x * dy, 2.0 * y * dy
    it = iter([x])
    dit = iter([dx])
    first = next(it)
    dfirst = next(dit)
    if x > 0:
        w1 = next(it, s)
        dw1 = next(dit, ds)
        w2, dw2 = w1, dw1
    else:
        w2, dw2 = other, dother
    a = w2
    w3 = first * y
    dw3 = y * dfirst + first * dy
    w4 = next(it, y)
    dw4 = next(dit, dy)
    return w3 + w4, dw3 + dw4
