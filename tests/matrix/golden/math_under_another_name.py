# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = s(x)
    w2 = m.sin(x)
    return w1 * w2 + m.cos(w1), cos(x) * (w2 + w1 - sin(w1)) * dx
