# add_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def add_enter_jvp(self, dself):
    self.v.append(self.k)
    dself.v.append(dself.k)
    return self.v, dself.v


# add_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def add_exit_jvp__self(self, dself, *a):
    w1 = self.v
    w2 = self.k
    dw2 = dself.k
    w3 = w2 * w2
    w1.append(w3)
    dself.v.append(2.0 * w2 * dw2)
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = add_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = add_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        add_exit_jvp__self(manager, dmanager, None, None, None)


# add_jvp: forward derivative of __init__ with respect to self, v, k (fwdtrans 0.1.0)
def add_jvp(v, dv, k, dk):
    self = Add.__new__(Add)
    dself = SimpleNamespace()
    self.v = v
    dself.v = dv
    self.k = k
    dself.k = dk
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    w1, dw1 = add_jvp(v, dv, y, dy)
    with contextmanager(entered_jvp)(w1, dw1) as (w, dw):
        dw.append(y * dx + x * dy)
        w.append(x * y)
    w2, dw2 = add_jvp(v, dv, x, dx)
    with contextmanager(entered_jvp)(w2, dw2) as (a, da):
        w3, dw3 = add_jvp(a, da, y, dy)
        with contextmanager(entered_jvp)(w3, dw3) as (b, db):
            w4 = a[-1]
            dw4 = da[-1]
            b.append(w4)
            db.append(dw4)
    return (
        sum(i * z for i, z in enumerate(v)),
        sum(i * dz for i, (z, dz) in enumerate(zip(v, dv, strict=True))),
    )
