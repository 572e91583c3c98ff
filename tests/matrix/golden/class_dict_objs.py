# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {'a': Vec(a, b), 'b': Vec(b, a)}
    dd = {'a': SimpleNamespace(x=da, y=db), 'b': SimpleNamespace(x=db, y=da)}
    dd['a'].x = 2.0 * b * db
    d['a'].x = b * b
    w1 = d['a'].x
    w2 = d['b'].y
    w3 = w1 * w2 + sum(v.x for v in d.values())
    w4 = w2 * dd['a'].x + w1 * dd['b'].y
    return w3, w4 + sum(dv.x for v, dv in zip(d.values(), dd.values(), strict=True))
