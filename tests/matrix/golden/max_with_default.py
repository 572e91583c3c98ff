# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    w1 = max(v, default=x)
    return w1 * x, x * (dv[v.index(w1)] if v else dx) + w1 * dx
