# options_set_jvp__self__kw: forward derivative of set with respect to self, kw (fwdtrans 0.1.0)
def options_set_jvp__self__kw(self, dself, *, dkw=None, **kw):
    if dkw is None:
        dkw = zero(kw)
    for (name, value), dvalue in zip(kw.items(), dkw.values(), strict=True):
        if not hasattr(self, name):
            raise AttributeError(name)
        setattr(self, name, value)
        dself.__dict__[field_name(self, name)] = dvalue
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    o = Options()
    do = SimpleNamespace(k=0.0)
    o.k = x
    do.k = dx
    try:
        options_set_jvp__self__kw(o, do, k=y * x, dkw={"k": x * dy + y * dx})
        options_set_jvp__self__kw(o, do, unknown=3.0, dkw={"unknown": 0.0})
    except AttributeError:
        o.k = o.k * 2
        do.k = 2.0 * do.k
    return o.k, do.k
