# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    dv[0] = 2.0 * x * dx
    v[0] = x * x
    return (v, [v, v]), (dv, [dv, dv])
