# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = companion(TABLE["g"])(x, dx)
    w2, dw2 = companion(TABLE["g"])(y, dy)
    a, b = w1, w2
    da, db = dw1, dw2
    c, dc = companion(TABLE["g"])(x * y, y * dx + x * dy)
    w3 = [*a]
    dw3 = [*da]
    w4 = max(w3)
    dw4 = dw3[w3.index(w4)]
    w5 = w4 * y
    dw5 = y * dw4 + w4 * dy
    w6 = [*b]
    dw6 = [*db]
    w7 = max(*w6)
    dw7 = (*dw6,)[(*w6,).index(w7)]
    w8 = [*c]
    dw8 = [*dc]
    w9 = prod(w8)
    return (w5, w7, w9 * x), (dw5, dw7, x * dprod(w8, dw8, 1) + w9 * dx)
