# gained_jvp_: forward derivative of gained with respect to t (fwdtrans 0.1.0)
def gained_jvp_(t, dt):
    w1, dw1 = operator_jvp("mul")(GAIN, lasting(GAIN), t, dt)
    return method_jvp(w1, "read")(w1, dw1, t, dt)


# gained_jvp: forward derivative of gained with respect to args (fwdtrans 0.1.0)
def gained_jvp(*args, dargs=()):
    w1, dw1 = gained_jvp_(*interleaved(args, dargs))
    return w1 / 2, 0.5 * dw1


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = gained_jvp(a, dargs=(da,))
    w2, dw2 = companion(GAIN)(b, db)
    return w1 * b + w2, b * dw1 + w1 * db + dw2
