# f_jvp: forward derivative of f with respect to x, b (fwdtrans 0.1.0)
def f_jvp(x, dx, b, db):
    w1 = math.log(x, b)
    w2 = math.log(x, 2)
    w3 = math.log(7, b)
    w4 = log(b)
    return w1 + w2 + w3, dx / (x * w4) + dx / (x * log(2)) - db * (w1 + w3) / (b * w4)
