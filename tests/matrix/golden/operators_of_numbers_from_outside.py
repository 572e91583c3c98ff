# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, loss=Decibel(-0.5)):
    total = x * x
    dtotal = 2.0 * x * dx
    for gain in CHAIN:
        total, dtotal = operator_jvp("mul")(gain, lasting(gain), total, dtotal)
    w1, dw1 = operator_jvp("mul")(GAIN, lasting(GAIN), total, dtotal)
    w2, dw2 = operator_jvp("mul")(y, dy, loss, zero(loss))
    return w1 + w2, dw1 + dw2
