# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    total = 0
    dtotal = 0.0
    for t, dt in zip(v, dv, strict=True):
        total += t
        dtotal += dt
    return total, dtotal
