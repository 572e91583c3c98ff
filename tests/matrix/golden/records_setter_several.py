# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    objs = [Base(x), Other(y), Base(x * y)]
    w1 = y * dx + x * dy
    dobjs = [SimpleNamespace(_v=dx), SimpleNamespace(_v=dy), SimpleNamespace(_v=w1)]
    for o, do in zip(objs, dobjs, strict=True):
        w2, dw2 = companion(type(o).level.fget)(o, do)
        w3 = w2 * y + x
        companion(type(o).level.fset)(o, do, w3, y * dw2 + w2 * dy + dx)
        w4, dw4 = companion(type(o).level.fget)(o, do)
        w5 = w4 + x
        companion(type(o).level.fset)(o, do, w5, dw4 + dx)
    w6, dw6 = [], []
    for o_, do_ in zip(objs, dobjs, strict=True):
        w7, dw7 = companion(type(o_).level.fget)(o_, do_)
        w6.append(w7)
        dw6.append(dw7)
    return sum(w6), sum(dw6)
