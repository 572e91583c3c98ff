# f_jvp__x__y: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp__x__y(x, dx, y, dy, c):
    v = [c, 2 * c]
    d = math.prod(v, start=x) + y
    dd = prod(v) * dx + dy
    v.append(3.0)
    w1 = math.prod(v)
    return d * y * w1, w1 * (y * dd + d * dy)
