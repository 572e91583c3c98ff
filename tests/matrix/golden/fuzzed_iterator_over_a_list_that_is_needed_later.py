# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    it = reversed(v)
    dit = reversed(dv)
    for (i, b), (_, _) in zip(
        enumerate(it, start=1), ((0.0, tangent) for tangent in dit), strict=True
    ):
        x = x * i
        dx = i * dx
    return (x, v), (dx, dv)
