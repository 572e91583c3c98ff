# v_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# v_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def v_iter_jvp(self, dself):
    yield self.a, dself.a
    yield self.b, dself.b


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, dv = v_jvp(x, dx, y, dy)
    w1, dw1 = unzip(v_iter_jvp(v, dv))
    t = tuple(w1)
    dt = tuple(dw1)
    w2, dw2 = unzip(v_iter_jvp(v, dv))
    l = list(w2)
    dl = list(dw2)
    w3, dw3 = unzip(v_iter_jvp(v, dv))
    l.extend(w3)
    dl.extend(dw3)
    w4, dw4 = unzip(v_iter_jvp(v, dv))
    d = dict(zip("ab", w4))
    dd = dict(zip("ab", dw4))
    e, de = {}, {}
    for k, (w, dw) in zip("ab", v_iter_jvp(v, dv)):
        e[k] = w
        de[k] = dw
    w5, dw5 = unzip(v_iter_jvp(v, dv))
    s, ds = sorted_jvp(w5, dw5, key=lambda z: -z)
    return (
        [*t, *l, d["a"], e["b"], *s, t == tuple(v)],
        [*dt, *dl, dd["a"], de["b"], *ds, 0.0],
    )
