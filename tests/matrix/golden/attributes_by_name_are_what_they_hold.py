# point_jvp: forward derivative of __init__ with respect to self, x (fwdtrans 0.1.0)
def point_jvp(x, dx):
    self = Point.__new__(Point)
    dself = SimpleNamespace()
    dself.at, dself.speed = [dx, 2.0 * dx], [0.0, 2.0 * x * dx]
    self.at, self.speed = [x, 2 * x], [1.0, x * x]
    return self, dself


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    p, dp = point_jvp(x, dx)
    for name in p.__slots__:
        held = getattr(p, name)
        dheld = getattr(dp, name)
        dheld[0] = x * dheld[0] + held[0] * dx
        held[0] *= x
    w1 = "sp" + "eed"
    return (p.at, p.speed, sum(getattr(p, w1))), (dp.at, dp.speed, sum(getattr(dp, w1)))
