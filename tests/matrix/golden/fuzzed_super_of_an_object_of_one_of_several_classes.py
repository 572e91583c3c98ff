# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Deep(x)
    dbox = SimpleNamespace(x=dx)
    if x > 5:
        box = Box(x)
        dbox = SimpleNamespace(x=dx)
    return companion(type(box).mix)(box, dbox, y, dy)
