# body_jvp: forward derivative of __init__ with respect to self, x, v (fwdtrans 0.1.0)
def body_jvp(x, dx, v, dv):
    self = Body.__new__(Body)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.v = v
    dself.v = dv
    return self, dself


# shifted_jvp: forward derivative of shifted with respect to body, d (fwdtrans 0.1.0)
def shifted_jvp(body, dbody, d, dd):
    old = body.x
    dold = dbody.x
    body.x = old + d
    dbody.x = dold + dd
    try:
        yield body, dbody
    finally:
        body.x = old
        dbody.x = dold


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b, db = body_jvp(x, dx, y, dy)
    w1 = y * x
    with contextmanager(shifted_jvp)(b, db, w1, x * dy + y * dx) as (c, dc):
        w2 = c.x
        e = w2 * w2
        de = 2.0 * w2 * dc.x
    return e + b.x, de + db.x
