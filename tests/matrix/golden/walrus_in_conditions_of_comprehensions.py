# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    total = 0.0
    y = x * 2
    dy = 2.0 * dx
    total = total + y * y
    dtotal = (y + y) * dy
    kept, dkept = [], []
    for t, dt in zip(v, dv, strict=True):
        y = t * x
        dy = x * dt + t * dx
        if y > 1:
            kept.append(y)
            dkept.append(dy)
    return total + sum(kept) + y, dtotal + sum(dkept) + dy
