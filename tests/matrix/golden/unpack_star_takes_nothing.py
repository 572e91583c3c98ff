# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, *rest, b = x, y
    da, *drest, db = dx, dy
    return a * b + len(rest), b * da + a * db
