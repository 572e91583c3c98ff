# h_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def h_jvp(v=None):
    self = H.__new__(H)
    dself = SimpleNamespace()
    w1 = v if v is not None else []
    dself.v = zero(w1)
    self.v = w1
    self.w = None
    dself.w = None
    return self, dself


# h_append_jvp: forward derivative of append with respect to self, z (fwdtrans 0.1.0)
def h_append_jvp(self, dself, z, dz):
    self.v.append(z)
    dself.v.append(dz)
    return None, None


# h_pop_jvp: forward derivative of pop with respect to self (fwdtrans 0.1.0)
def h_pop_jvp(self, dself):
    return self.v.pop(), dself.v.pop()


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    h, dh = h_jvp()
    h_append_jvp(h, dh, x, dx)
    h_append_jvp(h, dh, y * x, x * dy + y * dx)
    h.w = [x, y]
    dh.w = [dx, dy]
    method_jvp(h.w, "append")(h.w, dh.w, x * x, 2.0 * x * dx)
    w1, dw1 = h_pop_jvp(h, dh)
    w2, dw2 = method_jvp(h.w, "pop")(h.w, dh.w)
    w3 = w1 * w2
    w4, dw4 = method_jvp(h.w, "pop")(h.w, dh.w, 0, 0.0)
    return w3 * w4, w4 * (w2 * dw1 + w1 * dw2) + w3 * dw4
