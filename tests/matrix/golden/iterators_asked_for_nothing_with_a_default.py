# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, other = x * y, y * y
    ds, dother = y * dx + x * dy, 2.0 * y * dy
    it = iter([x])
    dit = iter([dx])
    first = next(it)
    dfirst = next(dit)
    w1 = x > 0
    if w1:
        w2 = next(it, s)
        dw2 = next(dit, ds)
        w3, dw3 = w2, dw2
    else:
        w3, dw3 = other, dother
    a = w3
    w4 = first * y
    dw4 = y * dfirst + first * dy
    w5 = next(it, y)
    dw5 = next(dit, dy)
    return w4 + w5, dw4 + dw5
