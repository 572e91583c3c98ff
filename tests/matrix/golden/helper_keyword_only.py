# discount_jvp: forward derivative of discount with respect to amount, rate (fwdtrans 0.1.0)
def discount_jvp(amount, damount, *, rate, drate, years=1):
    w1 = 1 + rate
    w2 = w1 ** years
    w3 = amount / w2
    return w3, damount / w2 - w3 * (years / w1 if years else 0.0) * drate


# f_jvp: forward derivative of f with respect to amount, rate (fwdtrans 0.1.0)
def f_jvp(amount, damount, rate, drate):
    w1, dw1 = discount_jvp(amount, damount, rate=rate, drate=drate)
    w2, dw2 = discount_jvp(amount, damount, years=3, rate=rate / 2, drate=0.5 * drate)
    return w1 + w2, dw1 + dw2
