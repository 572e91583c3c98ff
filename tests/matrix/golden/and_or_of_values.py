# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = x and y * y
    da = 2.0 * y * dy if x else dx
    w1 = x * x
    b = w1 or y
    db = 2.0 * x * dx if w1 else dy
    w2 = x > 3
    w3 = w2 and x
    c = w3 or y
    dc = (dx if w2 else 0.0) if w3 else dy
    return a * b + c, b * da + a * db + dc
