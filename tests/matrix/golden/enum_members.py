# f_jvp: forward derivative of f with respect to price (fwdtrans 0.1.0)
def f_jvp(price, dprice, side=Side.BUY, options=Opt.A | Opt.B):
    w1 = side.value
    cost = price * w1
    dcost = w1 * dprice
    if side is Side.BUY:
        w2 = FEES[side]
        w3 = Level.HIGH
        cost += price * w2 * w3
        dcost += w3 * w2 * dprice
    if Opt.A in options:
        dcost *= 2
        cost *= 2
    for one in Side:
        w4 = one.value
        w5 = len(one.name)
        cost += price * w4 * w5
        dcost += w5 * w4 * dprice
    w6 = max(Level)
    return cost * w6, w6 * dcost
