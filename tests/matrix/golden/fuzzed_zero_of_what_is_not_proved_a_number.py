# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Box(0.5)
    point = Point(y=x, x=sin(box.x))
    dpoint = Point(y=dx, x=0.0)
    return y + box.mix(0.5) * point.x, dy
