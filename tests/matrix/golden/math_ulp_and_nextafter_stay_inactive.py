# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    tiny = math.ulp(1.0)
    w1 = 1 + tiny
    return x / w1 + math.nextafter(1.0, 2.0), dx / w1
