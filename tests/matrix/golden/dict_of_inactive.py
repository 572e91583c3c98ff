# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, name):
    mass = {"H": 1.008, "O": 15.999}
    w1 = mass[name]
    return x * w1 + mass.get("C", 12.0), w1 * dx
