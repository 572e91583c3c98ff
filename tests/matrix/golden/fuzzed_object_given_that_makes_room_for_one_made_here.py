# rounds_jvp: forward derivative of rounds with respect to x, y, box (fwdtrans 0.1.0)
def rounds_jvp(x, dx, y, dy, box, dbox):
    for i in range(2):
        w1 = box.x
        dbox.x = y * dbox.x + w1 * dy + dx
        box.x = w1 * y + x
        box = Box(box.x)
        dbox = SimpleNamespace(x=dbox.x)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Box(x * y)
    dbox = SimpleNamespace(x=y * dx + x * dy)
    rounds_jvp(x, dx, y, dy, box, dbox)
    w1 = box.x
    return w1 * y, y * dbox.x + w1 * dy
