# s_attach_jvp: forward derivative of attach with respect to self, o (fwdtrans 0.1.0)
def s_attach_jvp(self, dself, o, do):
    self._obs.append(o)
    dself._obs.append(do)
    return None, None


# s_attach_jvp_: forward derivative of attach with respect to self, o (fwdtrans 0.1.0)
def s_attach_jvp_(self, dself, o, do):
    self._obs.append(o)
    dself._obs.append(do)
    return None, None


# s_notify_jvp__self__data: forward derivative of notify with respect to self, data (fwdtrans 0.1.0)
def s_notify_jvp__self__data(self, dself, event, *, ddata=None, **data):
    if ddata is None:
        ddata = zero(data)
    w1 = self._obs
    for o, do in zip(w1, dself._obs, strict=True):
        method_jvp(o, "update")(
            o, do, self, dself, event, None, **interleaved(data, ddata)
        )
    return None, None


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = S(x)
    ds = SimpleNamespace(_obs=[], level=dx)
    a = A()
    da = SimpleNamespace(t=0.0)
    b = B2()
    db = SimpleNamespace(t=None)
    s_attach_jvp(s, ds, a, da)
    s_attach_jvp_(s, ds, b, db)
    s_notify_jvp__self__data(s, ds, "q", q=x, ddata={"q": dx})
    s_notify_jvp__self__data(
        s, ds, "z", q=x * x, dt=0.1, ddata={"q": 2.0 * x * dx, "dt": 0.0}
    )
    return (a.t, b.t), (da.t, db.t)
