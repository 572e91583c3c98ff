# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = companion(TABLE['g'])(x, dx)
    w2, dw2 = companion(TABLE['g'])(y, dy)
    a, b = w1, w2
    da, db = dw1, dw2
    c, dc = companion(TABLE['g'])(x * y, y * dx + x * dy)
    w3 = [*a]
    dw3 = [*da]
    w4 = max(w3)
    w5 = [*b]
    dw5 = [*db]
    w6 = max(*w5)
    w7 = [*c]
    dw7 = [*dc]
    w8 = prod(w7)
    w9 = y * dw3[w3.index(w4)] + w4 * dy
    return (
        (w4 * y, w6, w8 * x),
        (w9, (*dw5,)[(*w5,).index(w6)], x * dprod(w7, dw7, 1) + w8 * dx),
    )
