# box_jvp: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def box_jvp(x, dx, y, dy):
    self = Box.__new__(Box)
    dself = SimpleNamespace()
    self.x, self.y, self.name = x, y, "box"
    dself.x, dself.y, dself.name = dx, dy, None
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box, dbox = box_jvp(x, dx, y * y, 2.0 * y * dy)
    total = 0.0
    dtotal = 0.0
    for name in ("x", "y"):
        w1 = getattr(box, name)
        w2 = w1 ** 2
        total += w2 * x
        dtotal += 2.0 * x * w1 * getattr(dbox, name) + w2 * dx
    w3 = "xy"[1]
    w4 = ["y", "name"]
    return (
        (total + getattr(box, w3), [getattr(box, name) for name in w4]),
        (dtotal + getattr(dbox, w3), [getattr(dbox, name) for name in w4]),
    )
