# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    lambda_jvp = lambda s, ds: (
        [x * s for q in v], [s * dx + x * ds for q, dq in zip(v, dv, strict=True)]
    )
    it, dit = unzip(
        lambda_jvp(x * x, 2.0 * x * dx) for s, ds in zip((x,), (dx,), strict=True)
    )
    try:
        w1 = [*it][0][0]
        w2 = v[0]
        w3 = w1 / w2
        return w3, ([*dit][0][0] - w3 * dv[0]) / w2
    except ZeroDivisionError:
        return x, dx
