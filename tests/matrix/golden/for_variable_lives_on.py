# f_jvp: forward derivative of f with respect to values (fwdtrans 0.1.0)
def f_jvp(values, dvalues):
    for v, dv in zip(values, dvalues, strict=True):
        pass
    return v * v, 2.0 * v * dv
