# shaded_jvp: forward derivative of shaded with respect to t (fwdtrans 0.1.0)
def shaded_jvp(t, dt, by=Shadow()):
    return operator_jvp("mul")(t, dt, by, zero(by))


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = shaded_jvp(b, db)
    w2, dw2 = shaded_jvp(a, da, 2.0)
    return w1 + w2, dw1 + dw2
