# body_jvp: forward derivative of __init__ with respect to self, at, v (fwdtrans 0.1.0)
def body_jvp(at, dat, v, dv):
    self = Body.__new__(Body)
    dself = SimpleNamespace()
    self.at, self.v = at, v
    dself.at, dself.v = dat, dv
    return self, dself


# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    return V(self.x + o.x, self.y + o.y), dV(dself.x + do.x, dself.y + do.y)


# v_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def v_mul_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    return V(w1 * k, w2 * k), dV(k * dself.x + w1 * dk, k * dself.y + w2 * dk)


# v_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def v_mul_jvp__self(self, dself, k):
    return V(self.x * k, self.y * k), dV(k * dself.x, k * dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = body_jvp(V(a, b), dV(da, db), V(b, 1.0), dV(db, 0.0))
    w2, dw2 = body_jvp(V(a * b, 0.5), dV(b * da + a * db, 0.0), V(0.0, a), dV(0.0, da))
    bodies = [w1, w2]
    dbodies = [dw1, dw2]
    pulls, dpulls = [], []
    for _, d_ in zip(bodies, dbodies, strict=True):
        w3 = V(0.0, 0.0)
        pulls.append(w3)
        dpulls.append(zero(w3))
    total = V(b, a)
    dtotal = dV(db, da)
    for n, (body, dbody) in enumerate(zip(bodies, dbodies, strict=True)):
        w4 = pulls[1 - n]
        w5, dw5 = v_mul_jvp(body.at, dbody.at, b, db)
        pulls[1 - n], dpulls[1 - n] = v_add_jvp(w4, dpulls[1 - n], w5, dw5)
        total, dtotal = v_mul_jvp(total, dtotal, 0.5 + a, da)
        w6 = body.at
        w7, dw7 = v_mul_jvp__self(body.v, dbody.v, 0.1)
        body.at, dbody.at = v_add_jvp(w6, dbody.at, w7, dw7)
        total, dtotal = v_add_jvp(total, dtotal, body.at, dbody.at)
    for (body, dbody), (pull, dpull) in zip(
        zip(bodies, dbodies, strict=True), zip(pulls, dpulls, strict=True)
    ):
        body.v, dbody.v = v_add_jvp(body.v, dbody.v, pull, dpull)
        total, dtotal = v_add_jvp(total, dtotal, body.v, dbody.v)
    w8 = total.x
    w9 = total.y
    return w8 * w9 + bodies[0].at.x, w9 * dtotal.x + w8 * dtotal.y + dbodies[0].at.x
