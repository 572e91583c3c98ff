# f_jvp: forward derivative of f with respect to x, w1 (fwdtrans 0.1.0)
def f_jvp(x, dx, w1, dw1):
    w2 = x / w1
    dw2 = (dx - w2 * dw1) / w1
    w4 = x / w1
    w5 = x + w1
    w3 = w4 * w5
    dw3 = w5 * (dx - w4 * dw1) / w1 + w4 * (dx + dw1)
    w6 = x / w1
    return w2 * w3 + w6, w3 * dw2 + w2 * dw3 + (dx - w6 * dw1) / w1
