# system_add_jvp: forward derivative of add with respect to self, body (fwdtrans 0.1.0)
def system_add_jvp(self, dself, body, dbody):
    self.bodies.append(body)
    dself.bodies.append(dbody)
    return self, dself


# v_sub_jvp: forward derivative of __sub__ with respect to self, o (fwdtrans 0.1.0)
def v_sub_jvp(self, dself, o, do):
    return (
        V(self.x - o.x, self.y - o.y),
        SimpleNamespace(x=dself.x - do.x, y=dself.y - do.y),
    )


# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    return (
        V(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


# v_mul_jvp: forward derivative of __mul__ with respect to self, c (fwdtrans 0.1.0)
def v_mul_jvp(self, dself, c, dc):
    w1 = self.x
    w2 = self.y
    return (
        V(w1 * c, w2 * c),
        SimpleNamespace(x=c * dself.x + w1 * dc, y=c * dself.y + w2 * dc),
    )


# v_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def v_norm_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = sqrt(w1 * w1 + w2 * w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# system_pull_jvp: forward derivative of pull with respect to self (fwdtrans 0.1.0)
def system_pull_jvp(self, dself):
    found = []
    dfound = []
    w1 = self.bodies
    for i, (p, dp) in enumerate(zip(w1, dself.bodies, strict=True)):
        a = V()
        da = zero(a)
        w2 = self.bodies
        for j, (q, dq) in enumerate(zip(w2, dself.bodies, strict=True)):
            if i == j:
                continue
            r, dr = v_sub_jvp(q.pos, dq.pos, p.pos, dp.pos)
            w3 = q.mass
            w4, dw4 = v_norm_jvp(r, dr)
            w5 = w4 ** 3
            w6 = w3 / w5
            w7, dw7 = v_mul_jvp(r, dr, w6, (dq.mass - 3.0 * w6 * w4 * w4 * dw4) / w5)
            a, da = v_add_jvp(a, da, w7, dw7)
        found.append(a)
        dfound.append(da)
    return found, dfound


# v_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def v_mul_jvp__self(self, dself, c):
    return V(self.x * c, self.y * c), SimpleNamespace(x=c * dself.x, y=c * dself.y)


# f_jvp: forward derivative of f with respect to m, x (fwdtrans 0.1.0)
def f_jvp(m, dm, x, dx):
    system = System()
    dsystem = SimpleNamespace(bodies=[])
    w1 = V(0.0, 1.0)
    w2 = Body(1.0, w1)
    dw2 = SimpleNamespace(mass=0.0, pos=zero(w1))
    system_add_jvp(system, dsystem, w2, dw2)
    w3 = V(x, 0.0)
    dw3 = SimpleNamespace(x=dx, y=0.0)
    w4 = Body(m, w3)
    dw4 = SimpleNamespace(mass=dm, pos=dw3)
    w5, dw5 = system_add_jvp(system, dsystem, w4, dw4)
    w6 = V(2.0, x)
    dw6 = SimpleNamespace(x=0.0, y=dx)
    w7 = Body(0.5, w6)
    dw7 = SimpleNamespace(mass=0.0, pos=dw6)
    system_add_jvp(w5, dw5, w7, dw7)
    w8 = system.bodies
    w9, dw9 = system_pull_jvp(system, dsystem)
    for (p, dp), (a, da) in zip(
        zip(w8, dsystem.bodies, strict=True), zip(w9, dw9, strict=True)
    ):
        w10, dw10 = v_mul_jvp__self(a, da, 0.1)
        p.pos, dp.pos = v_add_jvp(p.pos, dp.pos, w10, dw10)
    w11, dw11 = system_pull_jvp(system, dsystem)
    w12, dw12 = [], []
    for a_, da_ in zip(w11, dw11, strict=True):
        w13, dw13 = v_norm_jvp(a_, da_)
        w12.append(w13)
        dw12.append(dw13)
    return w12, dw12
