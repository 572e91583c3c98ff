# f_jvp: forward derivative of f with respect to values (fwdtrans 0.1.0)
def f_jvp(values, dvalues):
    squares = []
    dsquares = []
    for v, dv in zip(values, dvalues, strict=True):
        dsquares.append(2.0 * v * dv)
        squares.append(v * v)
    return sum(squares), sum(dsquares)
