# beam_jvp: forward derivative of __init__ with respect to self, length, load (fwdtrans 0.1.0)
def beam_jvp(length, dlength, load, dload):
    self = Beam.__new__(Beam)
    dself = SimpleNamespace()
    object.__setattr__(self, 'length', length)
    dself.length = dlength
    object.__setattr__(self, 'load', load)
    dself.load = dload
    return self, dself


# beam_moment_jvp_: forward derivative of moment with respect to self (fwdtrans 0.1.0)
def beam_moment_jvp_(self, dself):
    w1 = self.load
    w2 = self.length
    w3 = w2 ** 2
    return w1 * w3 / 8, 0.125 * w3 * dself.load + 0.25 * w1 * w2 * dself.length


# beam_moment_jvp: forward derivative of moment with respect to self (fwdtrans 0.1.0)
def beam_moment_jvp(self, dself):
    if 'moment' not in self.__dict__:
        w1, dw1 = beam_moment_jvp_(self, dself)
        object.__setattr__(self, 'moment', w1)
        dself.moment = dw1
    return self.moment, dself.moment


# beam_stress_jvp: forward derivative of stress with respect to self (fwdtrans 0.1.0)
def beam_stress_jvp(self, dself):
    w1, dw1 = beam_moment_jvp(self, dself)
    return w1 * 2, 2.0 * dw1


# f_jvp: forward derivative of f with respect to l, q (fwdtrans 0.1.0)
def f_jvp(l, dl, q, dq):
    b, db = beam_jvp(l, dl, q, dq)
    w1, dw1 = beam_moment_jvp(b, db)
    c, dc = beam_jvp(length=b.length, dlength=db.length, load=w1, dload=dw1)
    w2, dw2 = beam_stress_jvp(b, db)
    w3, dw3 = beam_stress_jvp(c, dc)
    w4, dw4 = beam_moment_jvp(b, db)
    return w2 * w3 + w4, w3 * dw2 + w2 * dw3 + dw4
