# derived_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def derived_jvp(r, dr):
    self = Derived.__new__(Derived)
    dself = SimpleNamespace()
    super(Derived, self).__init__("derived")
    w1 = super(Derived, self).scale(3)
    w2 = sin(r)
    w3 = super(Derived, self).k
    self.r = r * w1 + w2 / w3
    dself.r = (w1 + cos(r) / w3) * dr
    w4 = super(Derived, self).scale(2)
    t = r ** w4
    dt = (w4 * r ** (w4 - 1.0) if w4 else 0.0) * dr
    w5 = super(Derived, self).scale(1)
    self.q = t * t * w5
    dself.q = 2.0 * w5 * t * dt
    for i in range(int(super(Derived, self).scale(2))):
        w6 = super(Derived, self).scale(i)
        self.r += r * w6
        dself.r += w6 * dr
    w7, dw7 = [], []
    for i_, (v, dv) in enumerate(zip([r, r * r], [dr, 2.0 * r * dr], strict=True)):
        w8 = super(Derived, self).scale(i_)
        w7.append(v * w8)
        dw7.append(w8 * dv)
    self.z = w7
    dself.z = dw7
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = derived_jvp(x, dx)
    w2 = w1.r
    w3, dw3 = derived_jvp(y, dy)
    w4 = w3.q
    w5, dw5 = derived_jvp(x, dx)
    return w2 * y + w4 + sum(w5.z), y * dw1.r + w2 * dy + dw3.q + sum(dw5.z)
