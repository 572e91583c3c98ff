# payoff_jvp__s__k: forward derivative of payoff with respect to s, k (fwdtrans 0.1.0)
def payoff_jvp__s__k(kind, s, ds, k, dk):
    w1 = kind.value
    return w1 * (s - k), w1 * (ds - dk)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    for p in Planet:
        w1, dw1 = method_jvp(p, "weight")(p, lasting(p), x, dx)
        total += w1 * y
        dtotal += y * dw1 + w1 * dy
    w2 = Level.HIGH
    w3 = Level.LOW.value
    total += x * w2 * w3
    dtotal += w3 * w2 * dx
    w4, dw4 = payoff_jvp__s__k(Kind.PUT, x, dx, y * y, 2.0 * y * dy)
    w5, dw5 = [], []
    for k in Kind:
        w6 = k.value
        w5.append(w6 * x)
        dw5.append(w6 * dx)
    return total + w4 + sum(w5), dtotal + dw4 + sum(dw5)
