# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    s = sum([x * x for x in v])
    ds = sum([2.0 * x * dx for x, dx in zip(v, dv, strict=True)])
    return s * x, x * ds + s * dx
