# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    w1, dw1 = [], []
    for z, dz in zip((x, v[0]), (dx, dv[0]), strict=True):
        lambda_jvp = lambda k, dk: (
            [k * q * z for q in v],
            [z * (q * dk + k * dq) + k * q * dz for q, dq in zip(v, dv, strict=True)]
        )
        w2, dw2 = lambda_jvp(v[1], dv[1])
        for w, dw in zip(w2, dw2, strict=True):
            w1.append(w * z)
            dw1.append(z * dw + w * dz)
    return w1, dw1
