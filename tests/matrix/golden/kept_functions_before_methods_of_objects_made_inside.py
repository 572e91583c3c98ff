# element_init_jvp: forward derivative of __init__ with respect to self, w (fwdtrans 0.1.0)
def element_init_jvp(self, dself, w, dw):
    self.w = w
    dself.w = dw
    return None, None


# special_jvp__w__cost: forward derivative of __init__ with respect to self, w, cost (fwdtrans 0.1.0)
def special_jvp__w__cost(w, dw, cost=None, dcost=None):
    self = Special.__new__(Special)
    dself = SimpleNamespace()
    if dcost is None:
        dcost = zero(cost)
    element_init_jvp(self, dself, w, dw)
    if cost is not None:
        self.cost = cost
        dself.cost = dcost
    return self, dself


# special_jvp: forward derivative of __init__ with respect to self, w (fwdtrans 0.1.0)
def special_jvp(w, dw, cost=None):
    self = Special.__new__(Special)
    dself = SimpleNamespace()
    element_init_jvp(self, dself, w, dw)
    if cost is not None:
        self.cost = cost
    return self, dself


# made_jvp: forward derivative of made with respect to w (fwdtrans 0.1.0)
def made_jvp(i, w, dw):
    if i == 0:
        return Element(w), SimpleNamespace(w=dw)
    w1 = i == 1
    if w1:
        def lambda_jvp(t, dt):
            w1 = t * t
            return w1 * w, 2.0 * w * t * dt + w1 * dw

        w2, dw2 = special_jvp__w__cost(w, dw, lambda t: t * t * w, lambda_jvp)
    else:
        w2, dw2 = special_jvp(w, dw)
    return w2, dw2


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    elements, delements = [], []
    for i in range(3):
        w1, dw1 = made_jvp(i, a, da)
        elements.append(w1)
        delements.append(dw1)
    if a > 1.0:
        w2, dw2 = special_jvp__w__cost(b, db, sin, lambda x, dx: (sin(x), cos(x) * dx))
    else:
        w2, dw2 = special_jvp(b, db)
    special = w2
    dspecial = dw2
    lambda_jvp = lambda t, dt: (t * a, a * dt + t * da)
    elements[2].cost = lambda t: t * a
    delements[2].cost = lambda_jvp
    w3, dw3 = [], []
    for e, de in zip(elements, delements, strict=True):
        w4, dw4 = method_jvp(e, "cost")(e, de, b, db)
        w3.append(w4)
        dw3.append(dw4)
    w5, dw5 = method_jvp(special, "cost")(special, dspecial, a, da)
    return (w3, w5), (dw3, dw5)
