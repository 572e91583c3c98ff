# line_jvp__a__b__x__y: forward derivative of line with respect to a, b, x, y (fwdtrans 0.1.0)
def line_jvp__a__b__x__y(a, da, b, db, x, dx, y=0.0, dy=0.0):
    return a * x + b * y, x * da + a * dx + y * db + b * dy


# f_jvp: forward derivative of f with respect to a, x (fwdtrans 0.1.0)
def f_jvp(a, da, x, dx):
    p = partial(line, a)
    dp = partial(line_jvp__a__b__x__y, a, da)
    q = partial(p, 2.0)
    q_jvp = partial(dp, 2.0, 0.0)
    w1, dw1 = q_jvp(x, dx)
    w2, dw2 = q_jvp(x, dx, y=a, dy=da)
    w3, dw3 = q_jvp(x, dx, a, da)
    return w1 + w2 + w3, dw1 + dw2 + dw3
