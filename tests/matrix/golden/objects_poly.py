# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = 0.0
    ds = 0.0
    w1 = [Circle(a), Square(b), Circle(b)]
    for shape, dshape in zip(
        w1,
        [SimpleNamespace(r=da), SimpleNamespace(a=db), SimpleNamespace(r=db)],
        strict=True
    ):
        w2, dw2 = companion(type(shape).area)(shape, dshape)
        s += w2
        ds += dw2
    return s, ds
