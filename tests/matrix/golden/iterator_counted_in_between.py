# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    it = (x * k for x in xs)
    dit = (k * dx + x * dk for x, dx in zip(xs, dxs, strict=True))
    n = 0
    for v, _ in zip(it, dit, strict=True):
        n += 1
        if n == 2:
            break
    w1 = next(it)
    dw1 = next(dit)
    return w1 * n, n * dw1
