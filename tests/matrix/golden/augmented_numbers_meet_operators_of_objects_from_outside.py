# scaled_jvp__t: forward derivative of scaled with respect to t (fwdtrans 0.1.0)
def scaled_jvp__t(t, dt, by):
    t, dt = changed_jvp("mul")(t, dt, by, zero(by))
    return t, dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = scaled_jvp__t(a * 1.0, da, SHADOW)
    w2, dw2 = scaled_jvp__t(b * 1.0, db, STEPS[1])
    w3, dw3 = scaled_jvp__t(b * 2.0, 2.0 * db, STEPS[0])
    return w1 + w2 + w3, dw1 + dw2 + dw3
