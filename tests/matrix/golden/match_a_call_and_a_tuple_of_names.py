# split_jvp: forward derivative of split with respect to x (fwdtrans 0.1.0)
def split_jvp(x, dx):
    return (x * x, x + 1), (2.0 * x * dx, dx)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = split_jvp(x, dx)
    match w1:
        case (a, b) if a > 4:
            da, db = dw1[0], dw1[1]
            r = a * b
            dr = b * da + a * db
        case (c, d):
            dc, dd = dw1[0], dw1[1]
            r = c + d
            dr = dc + dd
    match (x, y):
        case (0.0, v):
            dv = dy
            return v * r, r * dv + v * dr
        case (u, v):
            du, dv = dx, dy
            return u * v + r, v * du + u * dv + dr
    return None, None
