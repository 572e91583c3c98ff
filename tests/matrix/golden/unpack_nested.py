# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (a, b), c = (x * y, x - y), x
    (da, db), dc = (y * dx + x * dy, dx - dy), dx
    return a * b + c, b * da + a * db + dc
