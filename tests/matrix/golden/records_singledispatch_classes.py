# area_jvp__args__kw: forward derivative of area with respect to args, kw (fwdtrans 0.1.0)
def area_jvp__args__kw(*args, dargs=(), dkw=None, **kw):
    if dkw is None:
        dkw = zero(kw)
    if not args:
        raise TypeError(f'{funcname} requires at least '
                        '1 positional argument')

    return companion(dispatch(args[0].__class__))(
        *interleaved(args, dargs), **interleaved(kw, dkw)
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    shapes = [Circle(x), Square(y), Circle(x * y)]
    w1 = y * dx + x * dy
    dshapes = [SimpleNamespace(r=dx), SimpleNamespace(a=dy), SimpleNamespace(r=w1)]
    w3, dw3 = [], []
    for s, ds in zip(shapes, dshapes, strict=True):
        w2, dw2 = area_jvp__args__kw(s, dargs=(ds,))
        w3.append(w2)
        dw3.append(dw2)
    w4 = sum(w3)
    dw4 = sum(dw3)
    w5 = Square(x)
    dw5 = SimpleNamespace(a=dx)
    w6, dw6 = area_jvp__args__kw(w5, dargs=(dw5,))
    return w4 + w6, dw4 + dw6
