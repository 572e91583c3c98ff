# copied_jvp__t: forward derivative of copied with respect to t (fwdtrans 0.1.0)
def copied_jvp__t(one, t, dt):
    w1 = copy(one)
    w2, dw2 = operator_jvp("mul")(w1, zero(w1), t, dt)
    w3 = deepcopy(one)
    w4, dw4 = operator_jvp("mul")(w3, zero(w3), t, dt)
    return w2 + w4, dw2 + dw4


# chosen_jvp__t: forward derivative of chosen with respect to t (fwdtrans 0.1.0)
def chosen_jvp__t(one, t, dt):
    other = TABLE[0]
    for _ in range(1):
        other = one
    w1 = one if t > 0 else TABLE[0]
    w2, dw2 = operator_jvp("mul")(w1, lasting(w1), t, dt)
    w3, dw3 = operator_jvp("mul")(other, lasting(other), t, dt)
    return w2 + w3, dw2 + dw3


# held_jvp__t: forward derivative of held with respect to t (fwdtrans 0.1.0)
def held_jvp__t(one, t, dt):
    row = [TABLE[0], one]
    w1, dw1 = operator_jvp("mul")(row[1], lasting(row[1]), t, dt)
    w2 = {"a": one}.get("a", TABLE[0])
    w3, dw3 = operator_jvp("mul")(w2, lasting(w2), t, dt)
    return w1 + w3, dw1 + dw3


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = copied_jvp__t(CURVE, x, dx)
    w2, dw2 = chosen_jvp__t(CURVE, x, dx)
    w3, dw3 = held_jvp__t(CURVE, x, dx)
    return (w1, w2, w3), (dw1, dw2, dw3)
