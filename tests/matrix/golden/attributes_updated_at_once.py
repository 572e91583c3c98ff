# update_fields_jvp_: forward derivative of update_fields with respect to owner, table (fwdtrans 0.1.0)
def update_fields_jvp_(owner, downer, table, dtable):
    for (name, value), dvalue in zip(table.items(), dtable.values(), strict=True):
        owner.__dict__[name] = value
        downer.__dict__[field_name(owner, name)] = dvalue
    return None, None


# bunch_jvp__kw: forward derivative of __init__ with respect to self, kw (fwdtrans 0.1.0)
def bunch_jvp__kw(*, dkw=None, **kw):
    self = Bunch.__new__(Bunch)
    dself = SimpleNamespace()
    if dkw is None:
        dkw = zero(kw)
    self.scale = 2.0
    dself.scale = 0.0
    update_fields_jvp_(self, dself, kw, dkw)
    return self, dself


# update_fields_jvp: forward derivative of update_fields with respect to owner, table (fwdtrans 0.1.0)
def update_fields_jvp(owner, downer, table, dtable):
    for (name, value), dvalue in zip(table.items(), dtable.values(), strict=True):
        owner.__dict__[name] = value
        downer.__dict__[field_name(owner, name)] = dvalue
    return None, None


# copy_jvp__other__kw: forward derivative of __init__ with respect to self, other, kw (fwdtrans 0.1.0)
def copy_jvp__other__kw(other, dother, *, dkw=None, **kw):
    self = Copy.__new__(Copy)
    dself = SimpleNamespace()
    if dkw is None:
        dkw = zero(kw)
    w1 = other.__dict__
    dw1 = dict_of(other, dother)
    update_fields_jvp(self, dself, w1, dw1)
    update_fields_jvp(self, dself, kw, dkw)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, dp = bunch_jvp__kw(k=x * y, m=y, dkw={"k": y * dx + x * dy, "m": dy})
    q, dq = copy_jvp__other__kw(
        p, dp, m=x, scale=y * y, dkw={"m": dx, "scale": 2.0 * y * dy}
    )
    w1 = q.k
    dw1 = dq.k
    update_fields_jvp(q, dq, {"k": w1 * x, "n": 3}, {"k": x * dw1 + w1 * dx, "n": 0.0})
    update_fields_jvp(q, dq, {"c": x}, {"c": dx})
    w2 = p.k
    w3 = p.m
    w4 = w2 * w3
    w5 = p.scale
    w6 = q.k
    w7 = q.m
    w8 = w6 * w7
    w9 = q.scale
    w10 = w8 * w9
    w11 = q.n
    w12 = w4 * w5 + w10 * w11 + q.c
    w13 = w11 * (w9 * (w7 * dq.k + w6 * dq.m) + w8 * dq.scale)
    return w12, w5 * (w3 * dp.k + w2 * dp.m) + w4 * dp.scale + w13 + w10 * dq.n + dq.c
