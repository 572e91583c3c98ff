# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = [t for t in v]
    dw = [dt for t, dt in zip(v, dv, strict=True)]
    u = v[:]
    du = dv[:]
    z = list(v)
    dz = list(dv)
    w1 = v[1]
    w2 = v[0]
    w[0], u[0], z[0] = w1, w2 * 2, w2 * w1
    dw[0], du[0], dz[0] = dv[1], 2.0 * dv[0], w1 * dv[0] + w2 * dv[1]
    w3 = v[0]
    w4 = w[0]
    w5 = u[0]
    w6 = z[0]
    return w3 * w4 + w5 * w6, w4 * dv[0] + w3 * dw[0] + w6 * du[0] + w5 * dz[0]
