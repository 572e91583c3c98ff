# both_jvp__t: forward derivative of both with respect to t (fwdtrans 0.1.0)
def both_jvp__t(one, t, dt):
    w1, dw1 = operator_jvp("sub")(one, zero(one), t, dt)
    w2, dw2 = operator_jvp("mul")(one, zero(one), t, dt)
    w3, dw3 = operator_jvp("pow")(t, dt, one, zero(one))
    return w1 + w2 + w3, dw1 + dw2 + dw3


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    one = SHADOW if b > a else 2.0
    other = b < a and CURVE
    w1, dw1 = both_jvp__t(CURVE, a, da)
    w2, dw2 = operator_jvp("mul")(a, da, one, lasting(one))
    w3, dw3 = operator_jvp("mul")(other, lasting(other), b, db)
    return w1 + w2 + w3, dw1 + dw2 + dw3
