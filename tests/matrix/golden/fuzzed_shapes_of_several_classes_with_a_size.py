# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    shapes = [Disc(1.0), Square(x)]
    dshapes = [SimpleNamespace(size=0.0), SimpleNamespace(size=dx)]
    w1 = shapes[0]
    dw1 = dshapes[0]
    w2, dw2 = companion(type(w1).area)(w1, dw1)
    w3 = shapes[1]
    dw3 = dshapes[1]
    w4, dw4 = companion(type(w3).area)(w3, dw3)
    first = w2 + w4
    dfirst = dw2 + dw4
    shapes[0].size = y
    dshapes[0].size = dy
    w5 = shapes[0]
    dw5 = dshapes[0]
    w6 = w5.size
    dw6 = dw5.size
    w7 = shapes[1]
    dw7 = dshapes[1]
    w8 = w7.size
    dw8 = dw7.size
    w9 = sum(s.size for s in shapes)
    dw9 = sum(ds.size for s, ds in zip(shapes, dshapes, strict=True))
    w10, dw10 = companion(type(w5).area)(w5, dw5)
    return (first, w6 * w8 + w9, w10), (dfirst, w8 * dw6 + w6 * dw8 + dw9, dw10)
