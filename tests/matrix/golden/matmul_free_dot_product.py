# f_jvp: forward derivative of f with respect to u, v (fwdtrans 0.1.0)
def f_jvp(u, du, v, dv):
    w1 = u[0]
    w2 = v[0]
    w3 = u[1]
    w4 = v[1]
    w5 = u[2]
    w6 = v[2]
    return (
        w1 * w2 + w3 * w4 + w5 * w6,
        w2 * du[0] + w1 * dv[0] + w4 * du[1] + w3 * dv[1] + w6 * du[2] + w5 * dv[2],
    )
