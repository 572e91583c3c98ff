# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    lambda_jvp = lambda t, dt: (t * x, x * dt + t * dx)
    p = AttrDict(f=lambda t: t * x, a=y)
    dp = dAttrDict(f=lambda_jvp, a=dy)
    w1 = p.a
    dw1 = dp.a
    w2 = p.f
    dw2 = dp.f
    w3, dw3 = dw2(w1, dw1)
    return w3 + p.a, dw3 + dp.a
