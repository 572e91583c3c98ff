# total_jvp: forward derivative of total with respect to w (fwdtrans 0.1.0)
def total_jvp(w, dw):
    s = 0.0
    ds = 0.0
    for t, dt in zip(w, dw, strict=True):
        s = s * 0.5 + t
        ds = 0.5 * ds + dt
    return s, ds


# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return total_jvp(
        [t * t for t in v], [2.0 * t * dt for t, dt in zip(v, dv, strict=True)]
    )
