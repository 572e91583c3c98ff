# hold_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def hold_enter_jvp(self, dself):
    w1 = self.box
    w2 = self.k
    dself.box[0] = w2 * dself.box[0] + w1[0] * dself.k
    w1[0] *= w2
    return self.box, dself.box


# hold_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def hold_exit_jvp__self(self, dself, *info):
    self.box[0] += self.k
    dself.box[0] += dself.k
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = hold_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = hold_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        hold_exit_jvp__self(manager, dmanager, None, None, None)


# hold_jvp: forward derivative of __init__ with respect to self, box, k (fwdtrans 0.1.0)
def hold_jvp(box, dbox, k, dk):
    self = Hold.__new__(Hold)
    dself = SimpleNamespace()
    self.box = box
    dself.box = dbox
    self.k = k
    dself.k = dk
    return self, dself


# g_jvp: forward derivative of g with respect to box, k (fwdtrans 0.1.0)
def g_jvp(box, dbox, k, dk):
    w1, dw1 = hold_jvp(box, dbox, k, dk)
    with contextmanager(entered_jvp)(w1, dw1) as (b, db):
        if k > 1:
            w2 = b[0]
            return w2 * k, k * db[0] + w2 * dk
        b.append(k)
        db.append(dk)
    return b[0], db[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = [x]
    dbox = [dx]
    w1, dw1 = g_jvp(box, dbox, y, dy)
    w2, dw2 = g_jvp(box, dbox, x, dx)
    r = w1 + w2
    dr = dw1 + dw2
    w3 = box[0]
    w4 = len(box)
    return r * w3 * w4, w4 * (w3 * dr + r * dbox[0])
