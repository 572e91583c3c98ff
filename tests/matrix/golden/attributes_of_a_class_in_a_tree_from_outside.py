# e1_jvp__l__r: forward derivative of __init__ with respect to self, l, r (fwdtrans 0.1.0)
def e1_jvp__l__r(op, l, dl, r, dr):
    self = E1.__new__(E1)
    dself = SimpleNamespace()
    self.op, self.l, self.r = op, l, r
    dself.op, dself.l, dself.r = None, dl, dr
    return self, dself


# e1_ev_jvp: forward derivative of ev with respect to self, env (fwdtrans 0.1.0)
def e1_ev_jvp(self, dself, env, denv):
    w1 = self.OPS[self.op]
    w2 = self.l
    dw2 = dself.l
    w3, dw3 = method_jvp(w2, "ev")(w2, dw2, env, denv)
    w4 = self.r
    dw4 = dself.r
    w5, dw5 = method_jvp(w4, "ev")(w4, dw4, env, denv)
    w6, dw6 = companion(w1)(w3, dw3, w5, dw5)
    w7 = self.prec[self.op]
    return w6 * w7, w7 * dw6


# weight_jvp: forward derivative of weight with respect to nodes, x (fwdtrans 0.1.0)
def weight_jvp(nodes, dnodes, x, dx):
    w1, dw1 = [], []
    for n, dn in zip(nodes, dnodes, strict=True):
        w2, dw2 = field_jvp(n, "w")(n, dn)
        if w2:
            w3, dw3 = field_jvp(n, "w")(n, dn)
            w1.append(w3 * x)
            dw1.append(x * dw3 + w3 * dx)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    env = {"x": x, "y": y}
    denv = {"x": dx, "y": dy}
    loc, dloc = e1_jvp__l__r(
        "*", V("x"), SimpleNamespace(n=None), C(x), SimpleNamespace(v=dx)
    )
    w1, dw1 = method_jvp(T, "ev")(T, lasting(T), env, denv)
    w2, dw2 = e1_ev_jvp(loc, dloc, env, denv)
    w3 = V("x")
    dw3 = SimpleNamespace(n=None)
    w4 = C(y)
    dw4 = SimpleNamespace(v=dy)
    w5, dw5 = weight_jvp([loc, w3, w4], [dloc, dw3, dw4], x, dx)
    w6 = loc.r
    dw6 = dloc.r
    w7 = [loc, T, w6]
    dw7 = [dloc, lasting(T), dw6]
    w8, dw8 = weight_jvp(w7, dw7, y, dy)
    return (w1 + w2 + w5, w8), (dw1 + dw2 + dw5, dw8)
