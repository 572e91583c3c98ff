# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    g = (x * k for x in xs)
    dg = (k * dx + x * dk for x, dx in zip(xs, dxs, strict=True))
    first = next(g)
    dfirst = next(dg)
    k = k * 2.0
    dk = 2.0 * dk
    return first + sum(g), dfirst + sum(dg)
