# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    lambda_jvp = lambda w, dw: ([x, w][0], [dx, dw][0])
    lambda_jvp_ = lambda k, dk: (
        [q * k for q in v], [k * dq + q * dk for q, dq in zip(v, dv, strict=True)]
    )
    w1, dw1 = lambda_jvp(x, dx)
    it, dit = unzip(
        lambda_jvp_(v[0], dv[0]) for z, dz in zip((w1,), (dw1,), strict=True)
    )
    x = 3.0
    return ([*it], x), ([*dit], 0.0)
