# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u = [x, y]
    du = [dx, dy]
    rows = [(u, (y, x)), ([x * y], (y,))]
    drows = [(du, (dy, dx)), ([y * dx + x * dy], (dy,))]
    t, a = 0.0, [y]
    dt, da = 0.0, [dy]
    try:
        for w1, dw1 in zip(rows, drows, strict=True):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, _ = dw2
            da[0] = p * da[0] + a[0] * dp
            a[0] *= p
            t += a[0]
            dt += da[0]
    except ValueError:
        da.append(y * dx + x * dy)
        a.append(x * y)
        t += sum(a)
        dt += sum(da)
    return t + u[0], dt + du[0]
